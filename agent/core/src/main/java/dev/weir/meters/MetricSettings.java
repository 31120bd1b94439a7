package dev.weir.meters;

import dev.weir.config.ViewConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the configuration says of every metric. Immutable; each method returns a changed copy. */
public final class MetricSettings {
  final int maxSeries;
  final int maxLabelValues;
  final boolean nativeHistograms;
  final Map<String, String> labels;
  final List<ViewConfig> views;

  private MetricSettings(
      int maxSeries,
      int maxLabelValues,
      boolean nativeHistograms,
      Map<String, String> labels,
      List<ViewConfig> views) {
    this.maxSeries = maxSeries;
    this.maxLabelValues = maxLabelValues;
    this.nativeHistograms = nativeHistograms;
    this.labels = labels;
    this.views = views;
  }

  /** 2,000 series a metric, 500 values a label, classic histograms, no labels of every series. */
  public static MetricSettings defaults() {
    return new MetricSettings(2000, 500, false, Collections.emptyMap(), Collections.emptyList());
  }

  /** How many series of one metric keep their identity; at least 1. */
  public MetricSettings maxSeries(int series) {
    return new MetricSettings(Math.max(1, series), maxLabelValues, nativeHistograms, labels, views);
  }

  /** How many distinct values of one label of one metric keep their identity; at least 1. */
  public MetricSettings maxLabelValues(int values) {
    return new MetricSettings(maxSeries, Math.max(1, values), nativeHistograms, labels, views);
  }

  /** Whether histograms also keep Prometheus' native buckets. */
  public MetricSettings nativeHistograms(boolean on) {
    return new MetricSettings(maxSeries, maxLabelValues, on, labels, views);
  }

  /** Labels of every series; a metric's own label of the same name wins. */
  public MetricSettings labels(Map<String, String> everySeries) {
    return new MetricSettings(
        maxSeries,
        maxLabelValues,
        nativeHistograms,
        Collections.unmodifiableMap(new LinkedHashMap<>(everySeries)),
        views);
  }

  /** How single metrics are exposed instead, in the dialect's names. */
  public MetricSettings views(List<ViewConfig> reshaping) {
    return new MetricSettings(
        maxSeries, maxLabelValues, nativeHistograms, labels, new ArrayList<>(reshaping));
  }
}
