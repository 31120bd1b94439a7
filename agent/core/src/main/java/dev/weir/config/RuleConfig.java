package dev.weir.config;

import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.MapType;
import dev.weir.config.schema.NameType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of the application, and the metrics that their calls feed. */
public final class RuleConfig extends Section {
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

  private RuleConfig(Values values) {
    super(values);
  }

  /**
   * A rule that captures.
   *
   * @param capture with what is to be written
   */
  static RuleConfig capturing(Values capture, MatchConfig match, String name) {
    Text succeeded = new Text("thrown == null", capture.at());
    return new RuleConfig(
        capture
            .with(NAME, name)
            .with(MATCH, match)
            .with(SUCCESS, succeeded)
            .with(SUCCESS_VALUES, Arrays.asList("true", "false"))
            .with(NESTED, Nested.ALL)
            .with(LABELS, Collections.<String, LabelConfig>emptyMap())
            .with(MAX_METHODS, 200)
            .with(METRICS, Collections.<MetricConfig>emptyList()));
  }

  /** Unique in its file. */
  public String name() {
    return values.get(NAME);
  }

  public MatchConfig match() {
    return values.get(MATCH);
  }

  public Text success() {
    return values.get(SUCCESS);
  }

  /** Two: the word for true, then the word for false. */
  public List<String> successValues() {
    return values.get(SUCCESS_VALUES);
  }

  /** Null where every call counts. */
  public @Nullable Text when() {
    return values.find(WHEN);
  }

  public Nested nested() {
    return values.get(NESTED);
  }

  /** Labels of every metric that does not drop them, in the order of the file. */
  public Map<String, LabelConfig> labels() {
    return values.get(LABELS);
  }

  /** The labels of one of its metrics: the rule's without the dropped ones, then its own. */
  public Map<String, LabelConfig> labelsOf(MetricConfig metric) {
    List<String> dropped = metric.dropLabels();
    Map<String, String> literal = metric.constLabels();
    if (dropped.isEmpty() && literal.isEmpty() && metric.labels().isEmpty()) {
      return labels();
    }
    Map<String, LabelConfig> all = new LinkedHashMap<>(labels());
    all.keySet().removeAll(dropped);
    all.keySet().removeAll(literal.keySet());
    all.putAll(metric.labels());
    return all;
  }

  /** Null where a call ends at its exit. */
  public @Nullable UntilConfig until() {
    return values.find(UNTIL);
  }

  /** How many methods it may weave. */
  public int maxMethods() {
    return values.get(MAX_METHODS);
  }

  public List<MetricConfig> metrics() {
    return values.get(METRICS);
  }

  /** What it writes into the request's context, by key; empty unless it is a capture. */
  public Map<String, Text> captures() {
    Map<String, Text> set = values.find(CaptureConfig.SET);
    return set == null ? Collections.<String, Text>emptyMap() : set;
  }
}
