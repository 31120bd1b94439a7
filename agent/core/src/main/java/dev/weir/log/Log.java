package dev.weir.log;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The agent's own log: a few lines on standard error, each a fact, a value and an action. It uses
 * nothing of the JDK's or the application's logging, because it speaks before either is configured.
 *
 * <p>More than 50 lines at once, or ten a minute after that, are left out and counted; at level
 * debug none is. Thread-safe.
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

  private static final LineBudget budget = new LineBudget();
  private static volatile Level level = Level.INFO;
  private static volatile LineFormat format = LineFormat.TEXT;
  private static volatile boolean inFile;
  private static volatile PrintStream out = System.err;

  private Log() {}

  /**
   * As the configuration has it.
   *
   * @param json one JSON object a line, for machines, not text, for people
   * @param file where lines go, null for standard error
   */
  public static void configure(Level level, boolean json, @Nullable String file) {
    level(level);
    if (file != null) {
      file(file);
    }
    json(json);
  }

  public static void level(Level level) {
    Log.level = level;
  }

  /** One JSON object a line from now on, or text; in a file text has its time. */
  public static void json(boolean json) {
    format = json ? LineFormat.JSON : inFile ? LineFormat.TIMED_TEXT : LineFormat.TEXT;
  }

  /** Where lines go; standard error until told otherwise. */
  public static void out(PrintStream out) {
    Log.out = out;
    inFile = false;
  }

  /**
   * Appends to a file from now on, text with its time; where that cannot be opened, says so and
   * goes on as before.
   */
  static void file(String path) {
    try {
      out = new PrintStream(new FileOutputStream(path, true), true, "UTF-8");
      inFile = true;
      json(format == LineFormat.JSON);
    } catch (IOException e) {
      error(
          "logging.file '"
              + path
              + "' cannot be written ("
              + e.getMessage()
              + "). Name a file in a folder that can be; until then this log is on standard error.");
    }
  }

  public static boolean debugs() {
    return level.ordinal() >= Level.DEBUG.ordinal();
  }

  public static void error(String line) {
    write(Level.ERROR, line, null);
  }

  public static void warn(String line) {
    write(Level.WARN, line, null);
  }

  public static void info(String line) {
    write(Level.INFO, line, null);
  }

  /** A line and, where debugging, the whole trace of what caused it. */
  public static void debug(String line, Throwable cause) {
    write(Level.DEBUG, line, cause);
  }

  public static void debug(String line) {
    write(Level.DEBUG, line, null);
  }

  private static void write(Level at, String line, @Nullable Throwable cause) {
    if (level.ordinal() < at.ordinal()) {
      return;
    }
    if (!debugs()) {
      int leftOut = budget.take(System.nanoTime());
      if (leftOut < 0) {
        return;
      }
      if (leftOut > 0) {
        print(
            Level.WARN,
            leftOut + " lines were left out here. Set logging.level to debug for all.",
            null);
      }
    }
    print(at, line, cause);
  }

  private static void print(Level at, String line, @Nullable Throwable cause) {
    out.println(format.render(at, line, cause, System.currentTimeMillis()));
  }
}
