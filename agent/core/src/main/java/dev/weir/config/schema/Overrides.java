package dev.weir.config.schema;

import dev.weir.config.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is set outside the file: system properties, agent arguments and environment variables, the
 * stronger first. Immutable.
 */
public final class Overrides {
  private static final String PROPERTY_PREFIX = "weir.";
  private static final String VARIABLE_PREFIX = "WEIR_";

  /** By variable, because it alone has a spelling for every path. */
  private final Map<String, List<Node>> byVariable = new LinkedHashMap<>();

  private final Set<String> fromArguments = new HashSet<>();

  /**
   * @param properties system properties by their whole name: {@code weir.http.listen}
   * @param arguments agent arguments by the key's path: {@code http.listen}
   * @param environment environment variables: {@code WEIR_HTTP_LISTEN}
   */
  public Overrides(
      Map<String, String> properties,
      Map<String, String> arguments,
      Map<String, String> environment) {
    for (Map.Entry<String, String> each : properties.entrySet()) {
      if (each.getKey().startsWith(PROPERTY_PREFIX)) {
        String path = each.getKey().substring(PROPERTY_PREFIX.length());
        add(variable(path), "system property ", each);
      }
    }
    for (Map.Entry<String, String> each : arguments.entrySet()) {
      add(variable(each.getKey()), "agent argument ", each);
      fromArguments.add(variable(each.getKey()));
    }
    for (Map.Entry<String, String> each : environment.entrySet()) {
      if (each.getKey().startsWith(VARIABLE_PREFIX)) {
        add(each.getKey(), "environment variable ", each);
      }
    }
  }

  private void add(String variable, String kind, Map.Entry<String, String> setting) {
    List<Node> known = byVariable.get(variable);
    List<Node> nodes = known == null ? new ArrayList<Node>(1) : known;
    Position at = Position.in(kind + setting.getKey());
    nodes.add(new Node.Scalar(setting.getValue(), true, at));
    byVariable.put(variable, nodes);
  }

  /** The system property of a key: {@code weir.http.listen}. */
  public static String property(String path) {
    return PROPERTY_PREFIX + path;
  }

  /** The environment variable of a key: {@code WEIR_HTTP_LISTEN}. */
  public static String variable(String path) {
    return VARIABLE_PREFIX + word(path);
  }

  /** As a part of a variable's name: {@code HTTP_LISTEN}. */
  static String word(String path) {
    StringBuilder word = new StringBuilder(path.toUpperCase(Locale.ROOT));
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        word.setCharAt(i, '_');
      }
    }
    return word.toString();
  }

  /** The values set for a key, the strongest first; none when it is left to the file. */
  List<Node> of(String path) {
    List<Node> found = byVariable.get(variable(path));
    return found == null ? Collections.<Node>emptyList() : found;
  }

  /** The strongest text set for a path that is no key, or null. */
  public @Nullable String text(String path) {
    List<Node> found = of(path);
    return found.isEmpty() ? null : ((Node.Scalar) found.get(0)).text;
  }

  /** The values set for keys below a path, by variable, the strongest of each. */
  Map<String, Node> below(String path) {
    Map<String, Node> found = new LinkedHashMap<>();
    for (Map.Entry<String, List<Node>> each : byVariable.entrySet()) {
      if (each.getKey().startsWith(variable(path) + "_")) {
        found.put(each.getKey(), each.getValue().get(0));
      }
    }
    return found;
  }

  /** Whether an agent argument sets it: then it can only have been meant for us. */
  boolean isArgument(String variable) {
    return fromArguments.contains(variable);
  }

  /** All that is set, by variable. */
  Map<String, List<Node>> all() {
    return Collections.unmodifiableMap(byVariable);
  }
}
