package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Type;
import dev.weir.config.schema.Values;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one label gets its value: {@code arg0}, or {@code {value: arg0, allow: [a, b], default: c}},
 * or {@code {if: return == null, then: miss, else: hit}}.
 */
public final class LabelConfig {
  private static final String UNKNOWN = "unknown";

  private static final Key<Text> VALUE =
      Key.of("value", Scalars.EXPRESSION, "The value, as an expression.");
  private static final Key<List<String>> ALLOW =
      Key.of(
          "allow",
          ListType.of(Scalars.TEXT, "value"),
          "The values that keep their identity; every other one becomes `__other__`.");
  private static final Key<String> DEFAULT =
      Key.of("default", Scalars.TEXT, "What a null becomes.").orElse(UNKNOWN);
  private static final Key<Text> IF =
      Key.of("if", Scalars.EXPRESSION, "Instead of `value`: a condition.");
  private static final Key<String> THEN =
      Key.of("then", Scalars.TEXT, "The value where the condition holds.");
  private static final Key<String> ELSE =
      Key.of("else", Scalars.TEXT, "The value where it does not.");

  /** The long forms. */
  static final SectionType<LabelConfig> SECTION =
      new SectionType<LabelConfig>(VALUE, ALLOW, DEFAULT, IF, THEN, ELSE) {
        @Override
        protected @Nullable LabelConfig build(Values in, Reading reading) {
          boolean choice = in.has(IF) && in.has(THEN) && in.has(ELSE) && !in.has(VALUE);
          boolean plain = in.has(VALUE) && !in.has(IF) && !in.has(THEN) && !in.has(ELSE);
          if (choice || plain) {
            return new LabelConfig(in, in.get(choice ? IF : VALUE));
          }
          reading.problem(
              in.at(),
              "`"
                  + reading.path()
                  + "` is neither form of a label. Write {value: …}, or"
                  + " {if: …, then: …, else: …}.");
          return null;
        }
      };

  /** Either form. */
  static final Type<LabelConfig> TYPE =
      new Type<LabelConfig>() {
        @Override
        public @Nullable LabelConfig read(Node node, Reading in) {
          if (!node.isText()) {
            return SECTION.read(node, in);
          }
          Text value = Scalars.EXPRESSION.read(node, in);
          return value == null ? null : new LabelConfig(value);
        }

        @Override
        public String wanted() {
          return "an expression, or a mapping with `value` or `if`";
        }
      };

  private final Text expression;
  private final @Nullable List<String> allow;
  private final String fallback;
  private final @Nullable String then;
  private final @Nullable String otherwise;

  private LabelConfig(Values in, Text expression) {
    this.expression = expression;
    this.allow = in.find(ALLOW);
    this.fallback = in.get(DEFAULT);
    this.then = in.find(THEN);
    this.otherwise = in.find(ELSE);
  }

  private LabelConfig(Text value) {
    this.expression = value;
    this.allow = null;
    this.fallback = UNKNOWN;
    this.then = null;
    this.otherwise = null;
  }

  /** The value; the condition where there is a {@link #then()}. */
  public Text expression() {
    return expression;
  }

  /** The values that keep their identity; null for all. */
  public @Nullable List<String> allow() {
    return allow;
  }

  /** What a null value becomes. */
  public String fallback() {
    return fallback;
  }

  /** The value where the condition holds; null where the expression is the value itself. */
  public @Nullable String then() {
    return then;
  }

  /** The value where the condition does not hold; null where the expression is the value itself. */
  public @Nullable String otherwise() {
    return otherwise;
  }

  /** Wherever in the file either stands. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof LabelConfig)) {
      return false;
    }
    LabelConfig that = (LabelConfig) other;
    return that.expression.equals(expression)
        && that.fallback.equals(fallback)
        && Objects.equals(that.allow, allow)
        && Objects.equals(that.then, then)
        && Objects.equals(that.otherwise, otherwise);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }
}
