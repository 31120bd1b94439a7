package dev.weir.meters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the label values of one declaration become those of the metric: renamed, dropped, fixed, and
 * how its numbers scale. Immutable.
 */
final class Projection {
  /** Exposed label name for each declared one; null where a view dropped it. */
  private final List<@Nullable String> targets;

  private final Map<String, String> fixed;
  private final double scale;
  private final List<AddedLabel> added;

  Projection(List<@Nullable String> targets, Map<String, String> fixed, double scale) {
    this(targets, fixed, scale, Collections.<AddedLabel>emptyList());
  }

  /**
   * @param targets those of the added labels first
   */
  Projection(
      List<@Nullable String> targets,
      Map<String, String> fixed,
      double scale,
      List<AddedLabel> added) {
    this.targets = targets;
    this.fixed = fixed;
    this.scale = scale;
    this.added = added;
  }

  /** Labels that a view adds; their values come before the declared ones. */
  List<AddedLabel> added() {
    return added;
  }

  int depth() {
    return targets.size();
  }

  boolean drops(int depth) {
    return depth < targets.size() && targets.get(depth) == null;
  }

  boolean isUnlabelled() {
    return targets.isEmpty();
  }

  Map<String, String> fixed() {
    return fixed;
  }

  /** What one unit of the declaration is in units of the metric. */
  double scale() {
    return scale;
  }

  /** Names of the labels this declaration gives values to, the fixed ones last. */
  List<String> names() {
    Map<String, Boolean> names = new LinkedHashMap<>();
    for (String target : targets) {
      if (target != null) {
        names.put(target, true);
      }
    }
    for (String name : fixed.keySet()) {
      names.put(name, true);
    }
    return Collections.unmodifiableList(new ArrayList<>(names.keySet()));
  }

  /** The values in the metric's order of labels; {@code unknown} for those not given. */
  String[] arrange(List<String> names, @Nullable String[] values) {
    String[] tuple = new String[names.size()];
    Arrays.fill(tuple, Series.UNKNOWN);
    for (Map.Entry<String, String> label : fixed.entrySet()) {
      tuple[names.indexOf(label.getKey())] = label.getValue();
    }
    for (int i = 0; i < values.length; i++) {
      String target = targets.get(i);
      if (target != null) {
        String value = values[i];
        tuple[names.indexOf(target)] = value == null ? Series.UNKNOWN : value;
      }
    }
    return tuple;
  }
}
