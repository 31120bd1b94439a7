package dev.weir.rules;

import java.util.ArrayList;
import java.util.List;

/** Annotations of which one is asked for. Immutable. */
final class Annotations {
  private final List<String> descriptors = new ArrayList<>();

  /**
   * @param names as source code or the JVM writes them; empty where none is asked for
   */
  Annotations(List<String> names) {
    for (String name : names) {
      descriptors.add(descriptor(name));
    }
  }

  /** Whether one of them is among these, or none is asked for. */
  boolean isOn(List<String> carried) {
    for (String descriptor : carried) {
      if (descriptors.contains(descriptor.replace('$', '/'))) {
        return true;
      }
    }
    return descriptors.isEmpty();
  }

  /** {@code Lcom/acme/Api/Timed;}: a nested one is {@code Api$Timed} to the JVM alone. */
  static String descriptor(String name) {
    return "L" + name.replace('.', '/').replace('$', '/') + ";";
  }
}
