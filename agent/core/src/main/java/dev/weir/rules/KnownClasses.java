package dev.weir.rules;

import dev.weir.config.schema.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the application's classes, among which is the one that was meant. */
final class KnownClasses {
  private final Collection<String> names;

  /**
   * @param names as the JVM writes them, those of the JDK left out
   */
  KnownClasses(Collection<String> names) {
    this.names = names;
  }

  static KnownClasses of(Class<?>[] loaded) {
    List<String> names = new ArrayList<>();
    for (Class<?> type : loaded) {
      if (!type.isArray() && !JdkClasses.isLoader(type.getClassLoader())) {
        names.add(type.getName());
      }
    }
    return new KnownClasses(names);
  }

  /** Whether a class of this name is loaded, as source code or the JVM writes it. */
  boolean contain(String name) {
    for (String loaded : names) {
      if (loaded.equals(name) || loaded.replace('$', '.').equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** A class of nearly this name in the same package, or of the same name in another; or null. */
  @Nullable String nearest(String wanted) {
    String name = wanted.replace('$', '.');
    int dot = name.lastIndexOf('.');
    String home = name.substring(0, dot + 1);
    String simple = name.substring(dot + 1);
    Map<String, String> neighbours = new LinkedHashMap<>();
    List<String> namesakes = new ArrayList<>();
    for (String loaded : names) {
      String candidate = loaded.replace('$', '.');
      if (candidate.startsWith(home) && candidate.indexOf('.', home.length()) < 0) {
        neighbours.put(candidate.substring(home.length()), loaded);
      } else if (candidate.endsWith("." + simple)) {
        namesakes.add(loaded);
      }
    }
    String neighbour = Nearest.of(simple, neighbours.keySet());
    return neighbour != null ? neighbours.get(neighbour) : Nearest.of(wanted, namesakes);
  }
}
