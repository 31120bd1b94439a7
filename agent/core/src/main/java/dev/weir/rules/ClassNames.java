package dev.weir.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules by the names of classes that they write down. A name that none means costs a look into a
 * hash map, and one for each of its packages where there are patterns. Immutable once filled.
 */
final class ClassNames {
  private final Map<String, List<Rule>> exact = new HashMap<>();

  /** By the packages in which alone a pattern can mean anything: {@code com.acme.} or none. */
  private final Map<String, List<Pattern>> patterns = new HashMap<>();

  void add(Rule rule) {
    for (String name : rule.selector.classes.exactNames()) {
      addTo(exact, key(name.replace('.', '/')), rule);
    }
    for (String pattern : rule.selector.classes.patterns()) {
      String literal = pattern.substring(0, pattern.indexOf('*'));
      String home = literal.substring(0, literal.lastIndexOf('.') + 1);
      addTo(patterns, home, new Pattern(pattern, rule));
    }
  }

  private static <T> void addTo(Map<String, List<T>> lists, String key, T item) {
    List<T> known = lists.get(key);
    if (known == null) {
      known = new ArrayList<>();
      lists.put(key, known);
    }
    known.add(item);
  }

  /** A nested class is {@code Outer.Inner} in source code and {@code Outer$Inner} to the JVM. */
  private static String key(String internalName) {
    return internalName.indexOf('$') < 0 ? internalName : internalName.replace('$', '/');
  }

  /** The rules that name exactly this class, by its internal name. */
  List<Rule> naming(String internalName) {
    return exact.getOrDefault(key(internalName), Collections.emptyList());
  }

  /** Adds the rules one of whose patterns means this class, {@code com.acme.Order$Line}. */
  void addMeaning(String className, Collection<Rule> rules) {
    if (patterns.isEmpty()) {
      return;
    }
    int end = 0;
    do {
      String home = className.substring(0, end);
      for (Pattern pattern : patterns.getOrDefault(home, Collections.emptyList())) {
        if (!rules.contains(pattern.rule) && Glob.matches(pattern.text, className)) {
          rules.add(pattern.rule);
        }
      }
      end = className.indexOf('.', end) + 1;
    } while (end > 0);
  }

  boolean havePatterns() {
    return !patterns.isEmpty();
  }

  /** Whether a class of the JDK is named: otherwise nobody asks what extends one. */
  boolean nameJdk() {
    for (String name : exact.keySet()) {
      if (JdkClasses.isName(name) || name.startsWith("javax/") || name.startsWith("com/sun/")) {
        return true;
      }
    }
    return false;
  }

  private static final class Pattern {
    final String text;
    final Rule rule;

    Pattern(String text, Rule rule) {
      this.text = text;
      this.rule = rule;
    }
  }
}
