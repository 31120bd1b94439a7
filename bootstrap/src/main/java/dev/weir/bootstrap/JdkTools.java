package dev.weir.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * Knows {@code keytool}, {@code jcmd}, {@code javac} and the rest, which inherit {@code
 * JAVA_TOOL_OPTIONS} though nobody means to measure them.
 */
final class JdkTools {
  /**
   * Where the JDK keeps the main classes of its tools, by module from Java 9 on and by package
   * before.
   */
  private static final String[] HOMES = {
    "java.base/", "java.rmi/", "java.scripting/", "jdk.", "sun.", "com.sun.tools.",
  };

  private JdkTools() {}

  /** Whether the JVM was started for a tool of the JDK. */
  static boolean running() {
    return isTool(System.getProperty("sun.java.command"));
  }

  /**
   * @param command main class or {@code module/class} and arguments, as the launcher puts it in
   *     {@code sun.java.command}; null in an embedded JVM
   */
  static boolean isTool(@Nullable String command) {
    if (command != null) {
      for (String home : HOMES) {
        if (command.startsWith(home)) {
          return true;
        }
      }
    }
    return false;
  }
}
