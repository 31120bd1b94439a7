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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One metric that a rule or a poll feeds. */
public final class MetricConfig extends Section {
  private static final Key<String> NAME =
      Key.of("name", NameType.METRIC, "Exactly the name that is exposed; counters end in _total.")
          .required();
  private static final Key<MetricType> METRIC_TYPE =
      Key.of("type", EnumType.of(MetricType.values()), "What it is.").required();
  private static final Key<String> HELP = Key.of("help", Scalars.TEXT, "The HELP text.").orElse("");
  private static final Key<Text> VALUE =
      Key.of(
          "value",
          Scalars.EXPRESSION,
          "What is added, observed or set: 1 for a counter and `duration` for a histogram unless"
              + " given.");
  private static final Key<DurationUnit> UNIT =
      Key.of(
          "unit",
          EnumType.of(DurationUnit.values()),
          "The unit of `duration`: what the name's suffix says unless given, else seconds.");
  private static final Key<List<Double>> BUCKETS =
      Key.of("buckets", new BucketsType(), "Upper bounds of a histogram's buckets.");
  private static final Key<Map<String, LabelConfig>> LABELS =
      Key.of(
              "labels",
              MapType.of(NameType.LABEL, LabelConfig.TYPE),
              "Labels besides those of the rule, as expressions.")
          .orElse(Node.mapping());
  private static final Key<Map<String, String>> CONST_LABELS =
      Key.of("const_labels", MapType.of(NameType.LABEL, Scalars.TEXT), "Labels as literals.")
          .orElse(Node.mapping());
  private static final Key<List<String>> DROP_LABELS =
      Key.of(
              "drop_labels",
              ListType.of(NameType.LABEL, "label"),
              "Labels of the rule that this metric does without.")
          .orElse(Node.list());

  static final SectionType<MetricConfig> TYPE =
      new SectionType<MetricConfig>(
          NAME, METRIC_TYPE, HELP, VALUE, UNIT, BUCKETS, LABELS, CONST_LABELS, DROP_LABELS) {
        @Override
        protected MetricConfig build(Values in, Reading reading) {
          MetricConfig metric = new MetricConfig(in);
          MetricChecks.check(metric, reading);
          return metric;
        }
      };

  private final DurationUnit unit;

  private MetricConfig(Values values) {
    super(values);
    this.unit = unit(values.find(UNIT), values.get(NAME));
  }

  private static DurationUnit unit(@Nullable DurationUnit given, String name) {
    DurationUnit named = given == null ? DurationUnit.ofName(name) : given;
    return named == null ? DurationUnit.SECONDS : named;
  }

  public String name() {
    return values.get(NAME);
  }

  public MetricType type() {
    return values.get(METRIC_TYPE);
  }

  /** May be empty. */
  public String help() {
    return values.get(HELP);
  }

  /** Null for 1 (counter) or {@code duration} (histogram). */
  public @Nullable Text value() {
    return values.find(VALUE);
  }

  /** The unit in which {@code duration} is recorded. */
  public DurationUnit unit() {
    return unit;
  }

  /** Ascending and finite; null for the defaults of the meters. */
  public @Nullable List<Double> buckets() {
    return values.find(BUCKETS);
  }

  /** Labels besides those of the rule, in the order of the file. */
  public Map<String, LabelConfig> labels() {
    return values.get(LABELS);
  }

  /** Labels with one value, in the order of the file. */
  public Map<String, String> constLabels() {
    return values.get(CONST_LABELS);
  }

  /** Labels of the rule that this metric lacks. */
  public List<String> dropLabels() {
    return values.get(DROP_LABELS);
  }
}
