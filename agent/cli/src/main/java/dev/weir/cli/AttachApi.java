package dev.weir.cli;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JDK's attach API, {@code com.sun.tools.attach}: of the module {@code jdk.attach} from Java 9
 * on, in {@code lib/tools.jar} of a JDK 8. A JRE has neither.
 */
final class AttachApi {
  private static final String VIRTUAL_MACHINE = "com.sun.tools.attach.VirtualMachine";

  /** Java 8 says this where later ones say {@code return code: 0}, which they expect of it. */
  private static final String SUCCESS_OF_JAVA_8 = "0";

  private final Class<?> virtualMachine;

  private AttachApi(Class<?> virtualMachine) {
    this.virtualMachine = virtualMachine;
  }

  /**
   * @throws Unanswerable where this Java has no attach API
   */
  static AttachApi find() throws Unanswerable {
    try {
      return new AttachApi(ClassLoader.getSystemClassLoader().loadClass(VIRTUAL_MACHINE));
    } catch (ClassNotFoundException java8) {
      return inToolsJar();
    }
  }

  private static AttachApi inToolsJar() throws Unanswerable {
    File home = new File(System.getProperty("java.home"));
    for (File lib : new File[] {new File(home, "lib"), new File(home.getParentFile(), "lib")}) {
      File tools = new File(lib, "tools.jar");
      if (tools.isFile()) {
        try {
          ClassLoader loader = new URLClassLoader(new URL[] {tools.toURI().toURL()});
          return new AttachApi(loader.loadClass(VIRTUAL_MACHINE));
        } catch (ClassNotFoundException | MalformedURLException e) {
          continue;
        }
      }
    }
    throw new Unanswerable("Java at " + home + " cannot attach to others. Use a JDK's java.");
  }

  /** What runs in each JVM of this user here, by process id. */
  Map<Long, String> list() throws Unanswerable {
    Map<Long, String> names = new TreeMap<>();
    try {
      for (Object jvm : (List<?>) virtualMachine.getMethod("list").invoke(null)) {
        Class<?> descriptor = jvm.getClass();
        String id = (String) descriptor.getMethod("id").invoke(jvm);
        names.put(Long.valueOf(id), (String) descriptor.getMethod("displayName").invoke(jvm));
      }
      return names;
    } catch (ReflectiveOperationException e) {
      throw new Unanswerable("the JVMs here cannot be listed: " + cause(e) + ".");
    }
  }

  /**
   * Loads an agent into a running JVM.
   *
   * @param options as they would follow {@code -javaagent:weir.jar=}
   */
  void attach(long processId, File agent, String options) throws Unanswerable {
    try {
      Object jvm =
          virtualMachine.getMethod("attach", String.class).invoke(null, String.valueOf(processId));
      try {
        load(jvm, agent, options);
      } finally {
        virtualMachine.getMethod("detach").invoke(jvm);
      }
    } catch (ReflectiveOperationException e) {
      throw new Unanswerable(
          "cannot attach to process "
              + processId
              + ": "
              + cause(e)
              + ". `list` shows the JVMs that this user can attach to.");
    }
  }

  private void load(Object jvm, File agent, String options) throws ReflectiveOperationException {
    Method loadAgent = virtualMachine.getMethod("loadAgent", String.class, String.class);
    try {
      loadAgent.invoke(jvm, agent.getAbsolutePath(), options);
    } catch (InvocationTargetException e) {
      if (!SUCCESS_OF_JAVA_8.equals(cause(e).getMessage())) {
        throw e;
      }
    }
  }

  private static Throwable cause(ReflectiveOperationException e) {
    Throwable target = e instanceof InvocationTargetException ? e.getCause() : null;
    return target == null ? e : target;
  }
}
