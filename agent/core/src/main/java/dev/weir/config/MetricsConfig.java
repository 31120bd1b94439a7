package dev.weir.config;

import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.ScalarType;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import dev.weir.dialect.Dialect;

/** What is true of every metric: names, caps, extras. */
public final class MetricsConfig extends Section {
  private static final ScalarType<Integer> CAP = Scalars.integer(1, 1_000_000);

  private static final Key<Dialect> DIALECT =
      Key.of("dialect", EnumType.of(Dialect.values()), "Whose names and labels are exposed.")
          .orElse("otel")
          .restart();
  private static final Key<Integer> MAX_SERIES =
      Key.of(
              "max_series",
              CAP,
              "Series per metric. The first keep their identity, later ones share `__other__`.")
          .orElse("2000")
          .in("development", "500")
          .restart();
  private static final Key<Integer> MAX_LABEL_VALUES =
      Key.of("max_label_values", CAP, "Values per label; later ones become `__other__`.")
          .orElse("500")
          .in("development", "200")
          .restart();
  private static final Key<Boolean> NATIVE_HISTOGRAMS =
      Key.of(
              "native_histograms",
              Scalars.BOOLEAN,
              "Adds native histograms for Prometheus 2.40 and later, over protobuf.")
          .orElse("false")
          .restart();
  private static final Key<Boolean> EXEMPLARS =
      Key.of("exemplars", Scalars.BOOLEAN, "Adds the trace_id of the current trace to buckets.")
          .orElse("false")
          .restart();

  static final SectionType<MetricsConfig> TYPE =
      new SectionType<MetricsConfig>(
          DIALECT, MAX_SERIES, MAX_LABEL_VALUES, NATIVE_HISTOGRAMS, EXEMPLARS) {
        @Override
        protected MetricsConfig build(Values in, Reading reading) {
          return new MetricsConfig(in);
        }
      };

  private MetricsConfig(Values values) {
    super(values);
  }

  public Dialect dialect() {
    return values.get(DIALECT);
  }

  /** Series per metric. */
  public int maxSeries() {
    return values.get(MAX_SERIES);
  }

  /** Different values per label of one metric. */
  public int maxLabelValues() {
    return values.get(MAX_LABEL_VALUES);
  }

  public boolean nativeHistograms() {
    return values.get(NATIVE_HISTOGRAMS);
  }

  public boolean exemplars() {
    return values.get(EXEMPLARS);
  }
}
