package dev.weir.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows {@code -javaagent:weir.jar=}: a path, or keys such as {@code
 * config=weir.yaml,port=9405}.
 */
final class AgentArguments {
  static final String CONFIG = "config";

  private AgentArguments() {}

  /** By the path of a key; {@link #CONFIG} for the file. */
  static Map<String, String> parse(String arguments, List<Problem> problems) {
    Map<String, String> parsed = new LinkedHashMap<>();
    for (int start = 0; start < arguments.length(); ) {
      int comma = arguments.indexOf(',', start);
      int end = comma < 0 ? arguments.length() : comma;
      add(arguments.substring(start, end).trim(), parsed, problems);
      start = end + 1;
    }
    return parsed;
  }

  private static void add(String argument, Map<String, String> parsed, List<Problem> problems) {
    int equals = argument.indexOf('=');
    if (equals > 0) {
      String key = argument.substring(0, equals).trim();
      parsed.put(key.equals("port") ? "http.port" : key, argument.substring(equals + 1).trim());
    } else if (!argument.isEmpty() && !parsed.containsKey(CONFIG)) {
      parsed.put(CONFIG, argument);
    } else if (!argument.isEmpty()) {
      problems.add(
          new Problem(
              Position.in("agent arguments"),
              "`" + argument + "` is neither key=value nor the first path. Remove it."));
    }
  }
}
