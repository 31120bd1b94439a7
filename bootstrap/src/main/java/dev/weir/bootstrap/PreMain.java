package dev.weir.bootstrap;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters the agent: by {@code -javaagent}, by attaching, or by {@code java -jar}.
 * Does four things and nothing else: stays out of the JDK's own tools, refuses to start twice,
 * makes the agent's class loader, hands over.
 */
public final class PreMain {
  private static final String AGENT = "dev.weir.agent.Agent";
  private static final String COMMAND_LINE = "dev.weir.cli.WeirCommand";

  private static boolean started;

  private PreMain() {}

  /** {@code -javaagent:weir.jar[=arguments]}: before the application's main class is loaded. */
  public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
    start(arguments, instrumentation, false);
  }

  /** Loaded into a running JVM through the attach API. */
  public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
    start(arguments, instrumentation, true);
  }

  /** {@code java -jar weir.jar …}. */
  public static void main(String[] arguments) throws Throwable {
    Class<?> commandLine = new AgentClassLoader(agentJar()).loadClass(COMMAND_LINE);
    try {
      commandLine.getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static synchronized void start(
      @Nullable String arguments, Instrumentation instrumentation, boolean attached) {
    if (JdkTools.running()) {
      return;
    }
    if (started) {
      say("the agent was given twice; the second is ignored. Remove one -javaagent:weir.jar.");
      return;
    }
    started = true;
    try {
      AgentClassLoader loader = new AgentClassLoader(agentJar());
      boolean defined =
          Dispatcher.install(
              instrumentation, Objects.requireNonNull(loader.classFile(Dispatcher.NAME)));
      loader
          .loadClass(AGENT)
          .getMethod("start", Instrumentation.class, String.class, boolean.class, boolean.class)
          .invoke(null, instrumentation, arguments, attached, defined);
    } catch (InvocationTargetException e) {
      gaveUp(e.getTargetException());
    } catch (Throwable e) {
      gaveUp(e);
    }
  }

  private static File agentJar() throws Exception {
    return new File(PreMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void gaveUp(Throwable cause) {
    say(
        "the agent could not start on Java "
            + System.getProperty("java.version")
            + ": "
            + cause
            + ". The application runs without metrics; remove the agent or report this.");
  }

  private static void say(String fact) {
    System.err.println("weir: ERROR: " + fact);
  }
}
