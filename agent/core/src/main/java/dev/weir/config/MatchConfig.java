package dev.weir.config;

import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Type;
import dev.weir.config.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which methods are observed. */
public final class MatchConfig extends Section {
  private static final Type<List<String>> CLASSES = ListType.oneOrMore(PatternType.CLASS, "class");
  private static final Type<List<String>> METHODS =
      ListType.oneOrMore(PatternType.METHOD, "method");

  private static final Type<List<String>> ANNOTATIONS =
      ListType.oneOrMore(PatternType.ANNOTATION, "annotation");

  private static final Key<List<String>> CLASS =
      Key.of(
              "class",
              CLASSES,
              "Classes by exact name or with `*`. A class of the JDK is meant by its exact name only.")
          .orElse(Node.list());
  private static final Key<Boolean> INCLUDE_SUBTYPES =
      Key.of(
              "include_subtypes",
              Scalars.BOOLEAN,
              "Also what extends or implements them, directly or not, outside the JDK.")
          .orElse("false");
  private static final Key<List<String>> CLASS_ANNOTATION =
      Key.of(
              "class_annotation",
              ANNOTATIONS,
              "Only classes that carry one of these annotations themselves.")
          .orElse(Node.list());
  private static final Key<List<String>> METHOD =
      Key.of("method", METHODS, "Methods by exact name or with `*`; `<init>` is a constructor.")
          .orElse(Node.list());
  private static final Key<List<String>> METHOD_ANNOTATION =
      Key.of(
              "method_annotation",
              ANNOTATIONS,
              "Only methods that carry one of these annotations themselves.")
          .orElse(Node.list());
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
          VISIBILITY) {
        @Override
        protected @Nullable MatchConfig build(Values in, Reading reading) {
          MatchConfig match = new MatchConfig(in);
          String wrong = MatchChecks.check(match);
          if (wrong != null) {
            reading.problem(in.at(), wrong);
          }
          return wrong == null ? match : null;
        }
      };

  private MatchConfig(Values values) {
    super(values);
  }

  /** Exact names and globs; empty where an annotation selects. */
  public List<String> classes() {
    return values.get(CLASS);
  }

  public boolean includeSubtypes() {
    return values.get(INCLUDE_SUBTYPES);
  }

  /** Names of annotations, one of which the class must carry; empty where it need not. */
  public List<String> classAnnotations() {
    return values.get(CLASS_ANNOTATION);
  }

  /** Exact names and globs; empty where an annotation selects. */
  public List<String> methods() {
    return values.get(METHOD);
  }

  /** Names of annotations, one of which the method must carry; empty where it need not. */
  public List<String> methodAnnotations() {
    return values.get(METHOD_ANNOTATION);
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
}
