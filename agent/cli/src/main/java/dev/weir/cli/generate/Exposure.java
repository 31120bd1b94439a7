package dev.weir.cli.generate;

import dev.weir.cli.generate.ExposedMetric.Success;
import dev.weir.config.DurationUnit;
import dev.weir.config.LabelConfig;
import dev.weir.config.MetricConfig;
import dev.weir.config.MetricType;
import dev.weir.config.PollConfig;
import dev.weir.config.RuleConfig;
import dev.weir.config.ViewConfig;
import dev.weir.config.WeirConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a configuration's rules and polls come to in Prometheus, views applied. */
final class Exposure {
  private static final String TOTAL = "_total";

  /** What {@code dev.weir.rules} gives a histogram of durations that names no buckets, seconds. */
  private static final double HIGHEST_BOUND_SECONDS = 10;

  private final WeirConfig config;

  private Exposure(WeirConfig config) {
    this.config = config;
  }

  /** Everything that feeds a metric, rules first, in the order of the file. */
  static List<Source> of(WeirConfig config) {
    Exposure exposure = new Exposure(config);
    List<Source> sources = new ArrayList<>();
    for (RuleConfig rule : config.rules()) {
      sources.add(Source.rule(rule, exposure.metrics(rule)));
    }
    for (PollConfig poll : config.polls()) {
      sources.add(Source.poll(poll, exposure.metrics(poll)));
    }
    return sources;
  }

  private List<ExposedMetric> metrics(RuleConfig rule) {
    List<ExposedMetric> metrics = new ArrayList<>();
    for (MetricConfig metric : rule.metrics()) {
      add(metrics, metric, rule.labelsOf(metric), rule.successValues().get(0));
    }
    return metrics;
  }

  private List<ExposedMetric> metrics(PollConfig poll) {
    List<ExposedMetric> metrics = new ArrayList<>();
    for (MetricConfig metric : poll.metrics()) {
      add(metrics, metric, metric.labels(), "");
    }
    return metrics;
  }

  private void add(
      List<ExposedMetric> metrics,
      MetricConfig metric,
      Map<String, LabelConfig> labels,
      String success) {
    ViewConfig view = view(metric);
    if (view == null || !view.drop()) {
      metrics.add(exposed(metric, labels, success, view));
    }
  }

  private @Nullable ViewConfig view(MetricConfig metric) {
    for (ViewConfig view : config.views()) {
      if (metric.name().equals(view.metric()) || metric.name().equals(view.metric() + TOTAL)) {
        return view;
      }
    }
    return null;
  }

  private static ExposedMetric exposed(
      MetricConfig metric,
      Map<String, LabelConfig> configured,
      String word,
      @Nullable ViewConfig view) {
    List<String> labels = new ArrayList<>();
    Success success = null;
    for (Map.Entry<String, LabelConfig> label : configured.entrySet()) {
      String name = shown(label.getKey(), view);
      Success tells = name == null ? null : Success.in(name, label.getValue(), word);
      if (tells != null) {
        success = tells;
      } else if (name != null) {
        labels.add(name);
      }
    }
    if (view != null) {
      labels.addAll(view.labels().keySet());
    }
    DurationUnit time = time(metric, view);
    String name = name(metric, view);
    return new ExposedMetric(
        name,
        metric,
        GrafanaUnit.of(time, name),
        highestBound(metric, view, time),
        labels,
        constLabels(metric, view),
        success);
  }

  private static String name(MetricConfig metric, @Nullable ViewConfig view) {
    String name = view == null ? metric.name() : view.name();
    return metric.type() == MetricType.COUNTER && !name.endsWith(TOTAL) ? name + TOTAL : name;
  }

  private static @Nullable String shown(String label, @Nullable ViewConfig view) {
    if (view == null) {
      return label;
    }
    boolean hidden = view.dropLabels().contains(label) || view.labels().containsKey(label);
    return hidden ? null : view.renameLabels().getOrDefault(label, label);
  }

  private static Map<String, String> constLabels(MetricConfig metric, @Nullable ViewConfig view) {
    Map<String, String> shown = new LinkedHashMap<>();
    metric
        .constLabels()
        .forEach(
            (label, value) -> {
              String name = shown(label, view);
              if (name != null) {
                shown.put(name, value);
              }
            });
    return shown;
  }

  /** Null where it measures no time. */
  private static @Nullable DurationUnit time(MetricConfig metric, @Nullable ViewConfig view) {
    boolean duration =
        metric.value() == null
            ? metric.type() == MetricType.HISTOGRAM
            : metric.value().value().trim().equals("duration");
    if (!duration) {
      return DurationUnit.ofName(name(metric, view));
    }
    return view == null || view.unit() == null ? metric.unit() : view.unit();
  }

  private static double highestBound(
      MetricConfig metric, @Nullable ViewConfig view, @Nullable DurationUnit time) {
    if (metric.type() != MetricType.HISTOGRAM) {
      return Double.NaN;
    }
    if (view != null && view.buckets() != null) {
      return last(view.buckets());
    }
    if (time == null) {
      return metric.buckets() == null ? HIGHEST_BOUND_SECONDS : last(metric.buckets());
    }
    double own =
        metric.buckets() == null
            ? HIGHEST_BOUND_SECONDS * DurationUnit.SECONDS.nanos() / metric.unit().nanos()
            : last(metric.buckets());
    return own * metric.unit().nanos() / time.nanos();
  }

  private static double last(List<Double> bounds) {
    return bounds.get(bounds.size() - 1);
  }
}
