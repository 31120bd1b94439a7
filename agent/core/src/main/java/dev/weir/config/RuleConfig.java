package dev.weir.config;

import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.MapType;
import dev.weir.config.schema.NameType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of the application, and the metrics that their calls feed. */
public final class RuleConfig {
  private static final Key<String> NAME =
      Key.of("name", Scalars.TEXT, "How logs and weir_rule_* metrics call the rule.").required();
  private static final Key<MatchConfig> MATCH =
      Key.of("match", MatchConfig.TYPE, "Which methods it observes.").required();
  private static final Key<Text> SUCCESS =
      Key.of("success", Scalars.EXPRESSION, "Whether a call succeeded.").orElse("thrown == null");
  private static final Key<List<String>> SUCCESS_VALUES =
      Key.of(
              "success_values",
              ListType.of(Scalars.TEXT, "word"),
              "How `success` is rendered: the word for true, then the word for false.")
          .orElse(Node.list("true", "false"));
  private static final Key<Text> WHEN =
      Key.of("when", Scalars.EXPRESSION, "Only calls for which this holds count.");
  private static final Key<Nested> NESTED =
      Key.of(
              "nested",
              EnumType.of(Nested.values()),
              "Whether a matched call inside a matched call counts.")
          .orElse("outermost");
  private static final Key<Map<String, LabelConfig>> LABELS =
      Key.of(
              "labels",
              MapType.of(NameType.LABEL, LabelConfig.TYPE),
              "Labels of every metric of the rule.")
          .orElse(Node.mapping());
  private static final Key<UntilConfig> UNTIL =
      Key.of("until", UntilConfig.TYPE, "Where in_flight goes down again, if not at the exit.");
  private static final Key<Integer> MAX_METHODS =
      Key.of(
              "max_methods",
              Scalars.integer(1, 100_000),
              "The rule stops at so many woven methods, and says so.")
          .orElse("200");
  private static final Key<List<MetricConfig>> METRICS =
      Key.of("metrics", ListType.of(MetricConfig.TYPE, "metric"), "What its calls feed.")
          .required();

  static final SectionType<RuleConfig> TYPE =
      new SectionType<RuleConfig>(
          NAME, MATCH, SUCCESS, SUCCESS_VALUES, WHEN, NESTED, LABELS, UNTIL, MAX_METHODS, METRICS) {
        @Override
        protected RuleConfig build(Values in, Reading reading) {
          RuleConfig rule = new RuleConfig(in);
          RuleChecks.check(rule, reading);
          return rule;
        }
      };

  private final Position position;
  private final String name;
  private final MatchConfig match;
  private final Text success;
  private final List<String> successValues;
  private final @Nullable Text when;
  private final Nested nested;
  private final Map<String, LabelConfig> labels;
  private final @Nullable UntilConfig until;
  private final int maxMethods;
  private final List<MetricConfig> metrics;

  private RuleConfig(Values in) {
    this.position = in.at();
    this.name = in.get(NAME);
    this.match = in.get(MATCH);
    this.success = in.get(SUCCESS);
    this.successValues = in.get(SUCCESS_VALUES);
    this.when = in.find(WHEN);
    this.nested = in.get(NESTED);
    this.labels = in.get(LABELS);
    this.until = in.find(UNTIL);
    this.maxMethods = in.get(MAX_METHODS);
    this.metrics = in.get(METRICS);
  }

  public Position position() {
    return position;
  }

  /** Unique in its file. */
  public String name() {
    return name;
  }

  public MatchConfig match() {
    return match;
  }

  public Text success() {
    return success;
  }

  /** Two: the word for true, then the word for false. */
  public List<String> successValues() {
    return successValues;
  }

  /** Null where every call counts. */
  public @Nullable Text when() {
    return when;
  }

  public Nested nested() {
    return nested;
  }

  /** Labels of every metric that does not drop them, in the order of the file. */
  public Map<String, LabelConfig> labels() {
    return labels;
  }

  /** The labels of one of its metrics: the rule's without the dropped ones, then its own. */
  public Map<String, LabelConfig> labelsOf(MetricConfig metric) {
    Map<String, LabelConfig> all = new LinkedHashMap<>(labels);
    all.keySet().removeAll(metric.dropLabels());
    all.keySet().removeAll(metric.constLabels().keySet());
    all.putAll(metric.labels());
    return all;
  }

  /** Null where a call ends at its exit. */
  public @Nullable UntilConfig until() {
    return until;
  }

  /** How many methods it may weave. */
  public int maxMethods() {
    return maxMethods;
  }

  public List<MetricConfig> metrics() {
    return metrics;
  }
}
