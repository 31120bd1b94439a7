package dev.weir.bootstrap;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Puts {@code java.lang.WeirDispatcher} into the boot loader.
 *
 * <p>It is defined there, through the JDK's {@code Unsafe}. Appending to the boot search path would
 * do too, but prints "Sharing is only supported for boot loader classes" at every start and takes
 * the archived module graph away (measured on Java 11 to 25); so that is left for JVMs where
 * defining fails.
 */
public final class Dispatcher {
  /** The dispatcher's class name. */
  public static final String NAME = "java.lang.WeirDispatcher";

  private static final String FILE = "java/lang/WeirDispatcher.class";

  private Dispatcher() {}

  /**
   * @param bytes the dispatcher's class file
   * @return whether the class was defined; false where it had to be appended
   * @throws Exception where neither worked
   */
  public static boolean install(Instrumentation instrumentation, byte[] bytes) throws Exception {
    try {
      define(instrumentation, bytes);
      return true;
    } catch (Exception | LinkageError e) {
      append(instrumentation, bytes);
      return false;
    }
  }

  private static void define(Instrumentation instrumentation, byte[] bytes) throws Exception {
    Object unsafe;
    if (System.getProperty("java.specification.version").startsWith("1.")) {
      Field instance = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
      instance.setAccessible(true);
      unsafe = instance.get(null);
    } else {
      Class<?> type = Class.forName("jdk.internal.misc.Unsafe");
      open(instrumentation, type);
      unsafe = type.getMethod("getUnsafe").invoke(null);
    }
    Method defineClass =
        unsafe
            .getClass()
            .getMethod(
                "defineClass",
                String.class,
                byte[].class,
                int.class,
                int.class,
                ClassLoader.class,
                java.security.ProtectionDomain.class);
    defineClass.invoke(unsafe, NAME, bytes, 0, bytes.length, null, null);
  }

  /**
   * Lets this class alone use the JDK's internal {@code Unsafe}; reflective because Java 8 has no
   * modules.
   */
  private static void open(Instrumentation instrumentation, Class<?> type) throws Exception {
    Class<?> module = Class.forName("java.lang.Module");
    Method moduleOf = Class.class.getMethod("getModule");
    Map<String, Set<?>> toUs =
        Collections.<String, Set<?>>singletonMap(
            "jdk.internal.misc", Collections.singleton(moduleOf.invoke(Dispatcher.class)));
    Instrumentation.class
        .getMethod("redefineModule", module, Set.class, Map.class, Map.class, Set.class, Map.class)
        .invoke(
            instrumentation,
            moduleOf.invoke(type),
            Collections.emptySet(),
            toUs,
            Collections.emptyMap(),
            Collections.emptySet(),
            Collections.emptyMap());
  }

  private static void append(Instrumentation instrumentation, byte[] bytes) throws IOException {
    File jar = File.createTempFile("weir-dispatcher", ".jar");
    jar.deleteOnExit();
    try (JarOutputStream out = new JarOutputStream(new FileOutputStream(jar))) {
      out.putNextEntry(new JarEntry(FILE));
      out.write(bytes);
    }
    instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar));
  }
}
