package dev.weir.meters;

import dev.weir.config.ViewConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the configuration says of every metric. Immutable; each method returns a changed copy. */
public final class MetricSettings {
  final int maxSeries;
  final int maxLabelValues;
  final boolean nativeHistograms;
  final boolean exemplars;
  final Map<String, String> labels;
  final List<ViewConfig> views;
  private final Map<ViewConfig, List<AddedLabel>> added;

  private MetricSettings(
      int maxSeries,
      int maxLabelValues,
      boolean nativeHistograms,
      boolean exemplars,
      Map<String, String> labels,
      List<ViewConfig> views,
      Map<ViewConfig, List<AddedLabel>> added) {
    this.maxSeries = maxSeries;
    this.maxLabelValues = maxLabelValues;
    this.nativeHistograms = nativeHistograms;
    this.exemplars = exemplars;
    this.labels = labels;
    this.views = views;
    this.added = added;
  }

  /** 2,000 series a metric, 500 values a label, classic histograms, no labels of every series. */
  public static MetricSettings defaults() {
    return new MetricSettings(
        2000,
        500,
        false,
        false,
        Collections.emptyMap(),
        Collections.emptyList(),
        Collections.emptyMap());
  }

  /** How many series of one metric keep their identity; at least 1. */
  public MetricSettings maxSeries(int series) {
    return new MetricSettings(
        Math.max(1, series), maxLabelValues, nativeHistograms, exemplars, labels, views, added);
  }

  /** How many distinct values of one label of one metric keep their identity; at least 1. */
  public MetricSettings maxLabelValues(int values) {
    return new MetricSettings(
        maxSeries, Math.max(1, values), nativeHistograms, exemplars, labels, views, added);
  }

  /** Whether histograms also keep Prometheus' native buckets. */
  public MetricSettings nativeHistograms(boolean on) {
    return new MetricSettings(maxSeries, maxLabelValues, on, exemplars, labels, views, added);
  }

  /** Whether counters and histograms remember traces. */
  public MetricSettings exemplars(boolean on) {
    return new MetricSettings(
        maxSeries, maxLabelValues, nativeHistograms, on, labels, views, added);
  }

  /** Labels of every series; a metric's own label of the same name wins. */
  public MetricSettings labels(Map<String, String> everySeries) {
    return new MetricSettings(
        maxSeries,
        maxLabelValues,
        nativeHistograms,
        exemplars,
        Collections.unmodifiableMap(new LinkedHashMap<>(everySeries)),
        views,
        added);
  }

  /** How single metrics are exposed instead, in the dialect's names. */
  public MetricSettings views(List<ViewConfig> reshaping) {
    return new MetricSettings(
        maxSeries,
        maxLabelValues,
        nativeHistograms,
        exemplars,
        labels,
        new ArrayList<>(reshaping),
        added);
  }

  /** The labels that views add, from the request's context. */
  public MetricSettings addedLabels(Map<ViewConfig, List<AddedLabel>> byView) {
    return new MetricSettings(
        maxSeries,
        maxLabelValues,
        nativeHistograms,
        exemplars,
        labels,
        views,
        new HashMap<>(byView));
  }

  List<AddedLabel> addedLabels(ViewConfig view) {
    List<AddedLabel> labels = added.get(view);
    return labels == null ? Collections.<AddedLabel>emptyList() : labels;
  }
}
