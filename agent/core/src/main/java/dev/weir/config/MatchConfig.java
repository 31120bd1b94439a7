package dev.weir.config;

import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Type;
import dev.weir.config.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which methods are observed. */
public final class MatchConfig {
  private static final Type<List<String>> CLASSES = ListType.oneOrMore(PatternType.CLASS, "class");
  private static final Type<List<String>> METHODS =
      ListType.oneOrMore(PatternType.METHOD, "method");

  private static final Key<List<String>> CLASS =
      Key.of("class", CLASSES, "Classes by exact name or with `*`.").orElse(Node.list());
  private static final Key<Boolean> INCLUDE_SUBTYPES =
      Key.of("include_subtypes", Scalars.BOOLEAN, "Also what extends or implements them.")
          .orElse("false");
  private static final Key<String> CLASS_ANNOTATION =
      Key.of("class_annotation", PatternType.CLASS, "Classes that carry this annotation.");
  private static final Key<List<String>> METHOD =
      Key.of("method", METHODS, "Methods by exact name or with `*`; `<init>` is a constructor.")
          .orElse(Node.list());
  private static final Key<String> METHOD_ANNOTATION =
      Key.of("method_annotation", PatternType.CLASS, "Methods that carry this annotation.");
  private static final Key<List<String>> PACKAGES =
      Key.of(
              "packages",
              ListType.oneOrMore(PatternType.PACKAGE, "package"),
              "Only classes in these packages and below.")
          .orElse(Node.list());
  private static final Key<List<String>> PARAMETERS =
      Key.of(
          "parameters",
          ListType.of(Scalars.TEXT, "parameter type"),
          "Only this signature; `..` stands for the rest. Any signature unless given.");
  private static final Key<String> RETURNS =
      Key.of("returns", PatternType.RETURN_TYPE, "Only methods that return this type.");
  private static final Key<List<Visibility>> VISIBILITY =
      Key.of(
              "visibility",
              ListType.oneOrMore(EnumType.of(Visibility.values()), "visibility"),
              "Only methods of these visibilities. All unless given.")
          .orElse(Node.list());
  private static final Key<Boolean> JDK_CLASSES =
      Key.of("jdk_classes", Scalars.BOOLEAN, "Also classes of the JDK itself.").orElse("false");

  static final SectionType<MatchConfig> TYPE =
      new SectionType<MatchConfig>(
          CLASS,
          INCLUDE_SUBTYPES,
          CLASS_ANNOTATION,
          METHOD,
          METHOD_ANNOTATION,
          PACKAGES,
          PARAMETERS,
          RETURNS,
          VISIBILITY,
          JDK_CLASSES) {
        @Override
        protected @Nullable MatchConfig build(Values in, Reading reading) {
          MatchConfig match = new MatchConfig(in);
          String missing = match.missing();
          if (missing != null) {
            reading.problem(in.at(), missing);
          }
          return missing == null ? match : null;
        }
      };

  private final Values values;

  private MatchConfig(Values values) {
    this.values = values;
  }

  /** What would have to be added for the match to be neither empty nor the whole world. */
  private @Nullable String missing() {
    boolean annotated = values.has(CLASS_ANNOTATION) || values.has(METHOD_ANNOTATION);
    if (classes().isEmpty() && !annotated) {
      return "`match` names no class. Write class, class_annotation or method_annotation.";
    }
    if (methods().isEmpty() && !values.has(METHOD_ANNOTATION)) {
      return "`match` names no method. Write method or method_annotation.";
    }
    for (String pattern : classes()) {
      if (PatternType.matchesAll(pattern) && !annotated) {
        return "`class` is `" + pattern + "`, every class there is. Name a package or a class.";
      }
    }
    return null;
  }

  /** Exact names and globs; empty where an annotation selects. */
  public List<String> classes() {
    return values.get(CLASS);
  }

  public boolean includeSubtypes() {
    return values.get(INCLUDE_SUBTYPES);
  }

  public @Nullable String classAnnotation() {
    return values.find(CLASS_ANNOTATION);
  }

  /** Exact names and globs; empty where an annotation selects. */
  public List<String> methods() {
    return values.get(METHOD);
  }

  public @Nullable String methodAnnotation() {
    return values.find(METHOD_ANNOTATION);
  }

  /** Empty for every package. */
  public List<String> packages() {
    return values.get(PACKAGES);
  }

  /** Types as source code names them, {@code ..} for the rest; null for any signature. */
  public @Nullable List<String> parameters() {
    return values.find(PARAMETERS);
  }

  /** The return type as source code names it; null for any. */
  public @Nullable String returns() {
    return values.find(RETURNS);
  }

  /** Empty for all. */
  public List<Visibility> visibility() {
    return values.get(VISIBILITY);
  }

  public boolean jdkClasses() {
    return values.get(JDK_CLASSES);
  }
}
