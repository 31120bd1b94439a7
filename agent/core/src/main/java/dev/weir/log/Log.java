package dev.weir.log;

import java.io.PrintStream;

/**
 * The agent's own log: a few lines on standard error, each a fact, a value and an action. It uses
 * nothing of the JDK's or the application's logging, because it speaks before either is configured.
 * Thread-safe.
 */
public final class Log {
  /** In order of importance. */
  public enum Level {
    OFF,
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

  private static volatile Level level = Level.INFO;
  private static volatile PrintStream out = System.err;

  private Log() {}

  public static void level(Level level) {
    Log.level = level;
  }

  /** Where lines go; standard error until told otherwise. */
  public static void out(PrintStream out) {
    Log.out = out;
  }

  public static boolean debugs() {
    return level.ordinal() >= Level.DEBUG.ordinal();
  }

  public static void error(String line) {
    write(Level.ERROR, line);
  }

  public static void warn(String line) {
    write(Level.WARN, line);
  }

  public static void info(String line) {
    write(Level.INFO, line);
  }

  /** A line and, where debugging, the whole trace of what caused it. */
  public static void debug(String line, Throwable cause) {
    if (debugs()) {
      write(Level.DEBUG, line);
      cause.printStackTrace(out);
    }
  }

  public static void debug(String line) {
    write(Level.DEBUG, line);
  }

  private static void write(Level at, String line) {
    if (level.ordinal() >= at.ordinal()) {
      out.println(at == Level.INFO ? "weir: " + line : "weir: " + at + ": " + line);
    }
  }
}
