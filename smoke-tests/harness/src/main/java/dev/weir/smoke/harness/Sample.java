package dev.weir.smoke.harness;

import java.util.Map;

/**
 * One line of an exposition: {@code name{label="value"} 1.0}.
 *
 * @param labels in the order of the line
 */
public record Sample(String name, Map<String, String> labels, double value) {

  /** Whether it carries all of these labels, and perhaps more. */
  boolean carries(Map<String, String> wanted) {
    return labels.entrySet().containsAll(wanted.entrySet());
  }
}
