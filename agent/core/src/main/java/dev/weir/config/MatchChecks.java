package dev.weir.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps a match from meaning anything, or from meaning less than the whole world. */
final class MatchChecks {
  private static final String REST = "..";

  private MatchChecks() {}

  /** What is wrong and what to write; null where nothing is. */
  static @Nullable String check(MatchConfig match) {
    boolean annotated = !match.classAnnotations().isEmpty() || !match.methodAnnotations().isEmpty();
    if (match.classes().isEmpty() && !annotated) {
      return "`match` names no class. Write class, class_annotation or method_annotation.";
    }
    if (match.methods().isEmpty() && match.methodAnnotations().isEmpty()) {
      return "`match` names no method. Write method or method_annotation.";
    }
    if (match.includeSubtypes() && match.classes().isEmpty()) {
      return "`include_subtypes` is about the types that `class` names. Write class, or leave it out.";
    }
    List<String> parameters = match.parameters();
    if (parameters != null && parameters.indexOf(REST) >= 0) {
      if (parameters.indexOf(REST) < parameters.size() - 1) {
        return "`parameters` has `..` before its end, where it stands for the rest. Write it last.";
      }
    }
    return everything(match, annotated);
  }

  private static @Nullable String everything(MatchConfig match, boolean annotated) {
    for (String pattern : match.classes()) {
      if (PatternType.matchesAll(pattern) && !annotated) {
        return "`class` is `" + pattern + "`, every class there is. Name a package or a class.";
      }
      if (match.includeSubtypes()
          && (PatternType.matchesAll(pattern) || pattern.equals("java.lang.Object"))) {
        return "`class` is `" + pattern + "` with its subtypes, every class there is. Name a type.";
      }
    }
    for (String name : match.packages()) {
      if (name.indexOf('*') >= 0) {
        return "`packages` has `" + name + "`. Write com.acme: packages below it are meant too.";
      }
    }
    return null;
  }
}
