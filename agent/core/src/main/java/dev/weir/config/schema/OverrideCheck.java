package dev.weir.config.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds properties, arguments and variables that were meant for a key and missed it. Of variables
 * and properties only those that come near one: Kubernetes itself sets {@code WEIR_PORT} and the
 * like where a service is called weir.
 */
final class OverrideCheck {
  private static final int MOST_ERRORS = 2;

  private final Map<String, String> pathByVariable = new LinkedHashMap<>();
  private final List<String> openEnded = new ArrayList<>();

  OverrideCheck(SectionType<?> root, String... others) {
    addKeys(root, "");
    for (String other : others) {
      pathByVariable.put(Overrides.variable(other), other);
    }
  }

  private void addKeys(SectionType<?> section, String parent) {
    for (Key<?> key : section.keys()) {
      String path = parent.isEmpty() ? key.name() : parent + "." + key.name();
      if (key.type() instanceof SectionType) {
        addKeys((SectionType<?>) key.type(), path);
      } else if (key.type().isScalar()) {
        pathByVariable.put(Overrides.variable(path), path);
      } else {
        openEnded.add(Overrides.variable(path) + "_");
      }
    }
  }

  void report(Overrides overrides, Reading in) {
    for (Map.Entry<String, List<Node>> setting : overrides.all().entrySet()) {
      String variable = setting.getKey();
      if (!pathByVariable.containsKey(variable) && !isBelowOpenEnded(variable)) {
        String nearest = Nearest.of(variable, pathByVariable.keySet(), MOST_ERRORS);
        if (nearest != null || overrides.isArgument(variable)) {
          String action =
              nearest == null
                  ? "Write config=, port= or the path of a key."
                  : "Did you mean `" + pathByVariable.get(nearest) + "`?";
          in.problem(setting.getValue().get(0).at(), "no key is called so. " + action);
        }
      }
    }
  }

  private boolean isBelowOpenEnded(String variable) {
    for (String prefix : openEnded) {
      if (variable.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
