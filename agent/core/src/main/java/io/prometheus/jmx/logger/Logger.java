package io.prometheus.jmx.logger;

import dev.weir.log.Log;

/**
 * Takes the place of the collector's class of this name, which writes to {@code java.util.logging}:
 * lines go to the agent's own log. Has the methods that the collector of 1.6.0 calls.
 */
public class Logger {
  Logger() {}

  public boolean isTraceEnabled() {
    return false;
  }

  public void trace(String message) {}

  public void trace(String format, Object argument) {}

  public void trace(String format, Object... arguments) {}

  public void warn(String format, Object... arguments) {
    Log.warn("jmx: " + line(format, arguments));
  }

  public void error(String format, Object... arguments) {
    Log.warn("jmx: " + line(format, arguments));
  }

  private static String line(String format, Object... arguments) {
    String text = String.format(format, arguments).trim();
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
