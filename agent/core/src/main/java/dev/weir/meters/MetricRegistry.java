package dev.weir.meters;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All metrics of one agent. Declarations of one name share one metric: they must agree on type,
 * help, unit and buckets; its labels are the union of theirs, and a label that one lacks is {@code
 * unknown} in its series.
 *
 * <pre>
 * weir_series{metric="orders_total"} 2000
 * weir_label_overflow_total{metric="orders_total",label="tenant_id"} 98000
 * weir_refused_values_total{metric="orders_total",reason="negative"} 1
 * </pre>
 *
 * <p>Thread-safe. Lives in the agent's loader.
 */
public final class MetricRegistry {
  private final PrometheusRegistry prometheus = new PrometheusRegistry();
  private final Map<String, Metric> metrics = new ConcurrentHashMap<>();
  private final MetricSettings settings;

  public MetricRegistry(MetricSettings settings) {
    this.settings = settings;
    OwnMetrics.define(this, metrics.values());
  }

  /**
   * @throws IllegalArgumentException where the name is taken by a metric that does not agree
   */
  public Series<CounterPoint> counter(MetricSpec spec) {
    Metric metric = define(spec, MetricSpec.Kind.COUNTER, false);
    return new Series<>((CounterFamily) metric, Projection.of(spec));
  }

  /**
   * @throws IllegalArgumentException where the name is taken by a metric that does not agree
   */
  public Series<HistogramPoint> histogram(MetricSpec spec) {
    Metric metric = define(spec, MetricSpec.Kind.HISTOGRAM, false);
    return new Series<>((HistogramFamily) metric, Projection.of(spec));
  }

  /**
   * @throws IllegalArgumentException where the name is taken by a metric that does not agree
   */
  public Series<GaugePoint> gauge(MetricSpec spec) {
    Metric metric = define(spec, MetricSpec.Kind.GAUGE, false);
    return new Series<>((GaugeFamily) metric, Projection.of(spec));
  }

  /**
   * @throws IllegalArgumentException where the name is taken by a metric that does not agree
   */
  public Series<MaxPoint> max(MetricSpec spec) {
    Metric metric = define(spec, MetricSpec.Kind.MAX, false);
    return new Series<>((MaxFamily) metric, Projection.of(spec));
  }

  /**
   * A gauge or counter that is read at each scrape. Several sources may feed one metric; values for
   * the same labels are added up.
   *
   * @throws IllegalArgumentException where the name is taken by a metric that does not agree
   */
  public Observation observed(MetricSpec spec, Observed source) {
    ObservedMetric metric = (ObservedMetric) define(spec, spec.kind(), true);
    return metric.add(Projection.of(spec), source);
  }

  /** What the side port scrapes; never the default registry of the library. */
  public PrometheusRegistry prometheus() {
    return prometheus;
  }

  private synchronized Metric define(MetricSpec spec, MetricSpec.Kind kind, boolean observed) {
    if (spec.kind() != kind) {
      throw new IllegalArgumentException(spec + " is not a " + kind);
    }
    Metric metric = metrics.get(spec.name());
    if (metric == null) {
      metric = observed ? new ObservedMetric(spec, settingsOf(spec)) : recorded(spec);
      metric.widen(Projection.of(spec).names());
      metrics.put(spec.name(), metric);
      prometheus.register(metric);
      return metric;
    }
    metric.requireAgreement(spec);
    if (observed != metric instanceof ObservedMetric) {
      throw new IllegalArgumentException(
          spec.name() + " is recorded in one place and read at scrapes in another");
    }
    metric.widen(Projection.of(spec).names());
    return metric;
  }

  /** The agent's own metrics have as many series as there are metrics to speak of. */
  private MetricSettings settingsOf(MetricSpec spec) {
    return spec.name().startsWith("weir_") ? settings.maxSeries(Integer.MAX_VALUE) : settings;
  }

  private Metric recorded(MetricSpec spec) {
    switch (spec.kind()) {
      case COUNTER:
        return new CounterFamily(spec, settings);
      case GAUGE:
        return new GaugeFamily(spec, settings);
      case MAX:
        return new MaxFamily(spec, settings);
      default:
        return new HistogramFamily(spec, settings);
    }
  }
}
