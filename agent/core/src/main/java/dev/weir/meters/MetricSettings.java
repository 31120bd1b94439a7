package dev.weir.meters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the configuration says of every metric. Immutable; each method returns a changed copy. */
public final class MetricSettings {
  final int maxSeries;
  final int maxLabelValues;
  final boolean nativeHistograms;
  final Map<String, String> labels;

  private MetricSettings(
      int maxSeries, int maxLabelValues, boolean nativeHistograms, Map<String, String> labels) {
    this.maxSeries = maxSeries;
    this.maxLabelValues = maxLabelValues;
    this.nativeHistograms = nativeHistograms;
    this.labels = labels;
  }

  /** 2,000 series a metric, 500 values a label, classic histograms, no labels of every series. */
  public static MetricSettings defaults() {
    return new MetricSettings(2000, 500, false, Collections.emptyMap());
  }

  /** How many series of one metric keep their identity; at least 1. */
  public MetricSettings maxSeries(int series) {
    return new MetricSettings(Math.max(1, series), maxLabelValues, nativeHistograms, labels);
  }

  /** How many distinct values of one label of one metric keep their identity; at least 1. */
  public MetricSettings maxLabelValues(int values) {
    return new MetricSettings(maxSeries, Math.max(1, values), nativeHistograms, labels);
  }

  /** Whether histograms also keep Prometheus' native buckets. */
  public MetricSettings nativeHistograms(boolean on) {
    return new MetricSettings(maxSeries, maxLabelValues, on, labels);
  }

  /** Labels of every series; a metric's own label of the same name wins. */
  public MetricSettings labels(Map<String, String> everySeries) {
    return new MetricSettings(
        maxSeries,
        maxLabelValues,
        nativeHistograms,
        Collections.unmodifiableMap(new LinkedHashMap<>(everySeries)));
  }
}
