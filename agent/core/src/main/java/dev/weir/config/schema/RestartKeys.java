package dev.weir.config.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Keys whose values a running JVM keeps until it starts again. */
public final class RestartKeys {
  private RestartKeys() {}

  /** The paths of those that two readings of a document disagree about: {@code http.listen}. */
  public static List<String> changed(SectionType<?> type, Values before, Values after) {
    List<String> paths = new ArrayList<>();
    add(paths, "", type, before, after);
    return paths;
  }

  private static void add(
      List<String> paths, String prefix, SectionType<?> type, Values before, Values after) {
    for (Key<?> key : type.keys()) {
      Object old = before.find(key);
      Object now = after.find(key);
      if (Objects.equals(old, now)) {
        continue;
      }
      if (key.needsRestart()) {
        paths.add(prefix + key.name());
      } else if (key.type() instanceof SectionType
          && old instanceof Section
          && now instanceof Section) {
        SectionType<?> inner = (SectionType<?>) key.type();
        String path = prefix + key.name() + ".";
        add(paths, path, inner, ((Section) old).values, ((Section) now).values);
      }
    }
  }
}
