package dev.weir.rules;

import dev.weir.config.MatchConfig;
import dev.weir.rules.types.ClassModel;
import java.util.ArrayList;
import java.util.List;

/** Decides which classes a rule means. Immutable. */
final class ClassSelector {
  private final MatchConfig config;
  private final List<String> exactNames = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();
  private final Annotations annotations;

  ClassSelector(MatchConfig config) {
    this.config = config;
    this.annotations = new Annotations(config.classAnnotations());
    for (String name : config.classes()) {
      (Glob.isPattern(name) ? patterns : exactNames).add(name);
    }
  }

  /** Names without stars, as source code or the JVM writes them. */
  List<String> exactNames() {
    return exactNames;
  }

  /** Names with stars. */
  List<String> patterns() {
    return patterns;
  }

  /** Whether a class and its superclass may both be meant. */
  boolean meanSeveral() {
    return includesSubtypes() || exactNames.size() != 1 || !patterns.isEmpty();
  }

  boolean includesSubtypes() {
    return config.includeSubtypes();
  }

  /** The annotations by which alone its classes are found; empty where it names classes. */
  List<String> soughtAnnotations() {
    if (!config.classes().isEmpty()) {
      return new ArrayList<>();
    }
    return config.classAnnotations().isEmpty()
        ? config.methodAnnotations()
        : config.classAnnotations();
  }

  /**
   * Whether the rule names this class, and no pattern that happens to mean it.
   *
   * @param className {@code com.acme.Order$Line}
   */
  boolean namesExactly(String className) {
    return exactNames.contains(className) || exactNames.contains(className.replace('$', '.'));
  }

  /** Whether the class is in one of the packages that the rule is narrowed to. */
  boolean isInPackages(String className) {
    for (String name : config.packages()) {
      if (className.startsWith(name) && className.startsWith(".", name.length())) {
        return true;
      }
    }
    return config.packages().isEmpty();
  }

  /** Whether the class carries what the rule asks for. */
  boolean isAnnotated(ClassModel type) {
    return annotations.isOn(type.annotations());
  }

  /** The classes as the configuration names them. */
  @Override
  public String toString() {
    List<String> sought = soughtAnnotations();
    return sought.isEmpty()
        ? String.join(" or ", config.classes())
        : "with " + String.join(" or ", sought);
  }
}
