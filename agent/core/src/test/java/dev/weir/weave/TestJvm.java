package dev.weir.weave;

import dev.weir.bootstrap.Dispatcher;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.ByteBuddyAgent;

/** This very JVM with the dispatcher in its boot loader, as the bootstrap leaves one. */
public final class TestJvm {
  private static Instrumentation instrumentation;

  private TestJvm() {}

  public static synchronized Instrumentation instrumentation() throws Exception {
    if (instrumentation == null) {
      Instrumentation installed = ByteBuddyAgent.install();
      if (!installed(Dispatcher.NAME)) {
        try (InputStream in =
            ClassLoader.getSystemResourceAsStream(Dispatcher.NAME.replace('.', '/') + ".class")) {
          Dispatcher.install(installed, in.readAllBytes());
        }
      }
      instrumentation = installed;
    }
    return instrumentation;
  }

  private static boolean installed(String className) {
    try {
      Class.forName(className, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
