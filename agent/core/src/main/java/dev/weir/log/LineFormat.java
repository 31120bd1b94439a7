package dev.weir.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a line looks. Without formatters of the JDK, whose classes would cost more than the agent's.
 */
enum LineFormat {
  /** {@code weir: WARN: port 9404 is in use.} */
  TEXT {
    @Override
    String render(Log.Level level, String line, @Nullable Throwable cause, long epochMillis) {
      String text = level == Log.Level.INFO ? "weir: " + line : "weir: " + level + ": " + line;
      return cause == null ? text : text + System.lineSeparator() + trace(cause);
    }
  },

  /** The same after {@code 2026-01-31T12:00:00.000Z}. */
  TIMED_TEXT {
    @Override
    String render(Log.Level level, String line, @Nullable Throwable cause, long epochMillis) {
      return Timestamp.utc(epochMillis) + ' ' + TEXT.render(level, line, cause, epochMillis);
    }
  },

  /** {@code {"time":"…","level":"warn","logger":"weir","message":"…"}}, and {@code stack_trace}. */
  JSON {
    @Override
    String render(Log.Level level, String line, @Nullable Throwable cause, long epochMillis) {
      StringBuilder json = new StringBuilder(128);
      json.append("{\"time\":\"").append(Timestamp.utc(epochMillis));
      json.append("\",\"level\":\"").append(level.name().toLowerCase(Locale.ROOT));
      json.append("\",\"logger\":\"weir\",\"message\":");
      quote(json, line);
      if (cause != null) {
        quote(json.append(",\"stack_trace\":"), trace(cause));
      }
      return json.append('}').toString();
    }
  };

  abstract String render(Log.Level level, String line, @Nullable Throwable cause, long epochMillis);

  private static String trace(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace, true));
    return trace.toString().trim();
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c == '\n') {
        json.append("\\n");
      } else if (c < ' ') {
        json.append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
