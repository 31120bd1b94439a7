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

/** Reshapes one metric, in the names of the chosen dialect. */
public final class ViewConfig extends Section {
  private static final Key<String> METRIC =
      Key.of("metric", NameType.METRIC, "The metric, as the dialect names it.").required();
  private static final Key<String> NAME =
      Key.of("name", NameType.METRIC, "Its new name; the old one unless given.");
  private static final Key<String> HELP =
      Key.of("help", Scalars.TEXT, "Its help; the metric's own unless given.");
  private static final Key<DurationUnit> UNIT =
      Key.of(
          "unit",
          EnumType.of(DurationUnit.values()),
          "The unit its values are converted to; what the new name's suffix says unless given.");
  private static final Key<List<Double>> BUCKETS =
      Key.of("buckets", new BucketsType(), "Upper bounds of its buckets, in the new unit.");
  private static final Key<Map<String, String>> RENAME_LABELS =
      Key.of(
              "rename_labels",
              MapType.of(NameType.LABEL, NameType.LABEL),
              "New names by the old ones.")
          .orElse(Node.mapping());
  private static final Key<List<String>> DROP_LABELS =
      Key.of("drop_labels", ListType.of(NameType.LABEL, "label"), "Labels it does without.")
          .orElse(Node.list());
  private static final Key<Boolean> DROP =
      Key.of("drop", Scalars.BOOLEAN, "True: the metric is not exposed at all.").orElse("false");
  private static final Key<Map<String, LabelConfig>> LABELS =
      Key.of(
              "labels",
              MapType.of(NameType.LABEL, LabelConfig.TYPE),
              "Labels added from the request's context.")
          .orElse(Node.mapping());

  static final SectionType<ViewConfig> TYPE =
      new SectionType<ViewConfig>(
          METRIC, NAME, HELP, UNIT, BUCKETS, RENAME_LABELS, DROP_LABELS, DROP, LABELS) {
        @Override
        protected ViewConfig build(Values in, Reading reading) {
          return new ViewConfig(in);
        }
      };

  private final String name;
  private final @Nullable DurationUnit unit;

  private ViewConfig(Values values) {
    super(values);
    this.name = values.has(NAME) ? values.get(NAME) : values.get(METRIC);
    this.unit = values.has(UNIT) ? values.get(UNIT) : DurationUnit.ofName(name);
  }

  /** The name the dialect gives. */
  public String metric() {
    return values.get(METRIC);
  }

  /** The name that is exposed: {@link #metric()} unless the view renames. */
  public String name() {
    return name;
  }

  /** The help that is exposed; null for the metric's own. */
  public @Nullable String help() {
    return values.find(HELP);
  }

  /** The unit that is exposed; null for the metric's own. */
  public @Nullable DurationUnit unit() {
    return unit;
  }

  /** Ascending and finite, in the exposed unit; null for the metric's own. */
  public @Nullable List<Double> buckets() {
    return values.find(BUCKETS);
  }

  /** New names by the dialect's. */
  public Map<String, String> renameLabels() {
    return values.get(RENAME_LABELS);
  }

  /** In the dialect's names. */
  public List<String> dropLabels() {
    return values.get(DROP_LABELS);
  }

  /** Whether the metric is not exposed at all. */
  public boolean drop() {
    return values.get(DROP);
  }

  /** Added, in the order of the file. */
  public Map<String, LabelConfig> labels() {
    return values.get(LABELS);
  }
}
