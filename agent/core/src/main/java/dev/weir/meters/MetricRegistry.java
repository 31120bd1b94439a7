package dev.weir.meters;

import dev.weir.config.ViewConfig;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final String[] SUFFIXES = {
    "_total", "_created", "_bucket", "_count", "_sum", "_info"
  };

  private final PrometheusRegistry prometheus = new PrometheusRegistry();
  private final Map<String, Metric> metrics = new ConcurrentHashMap<>();
  private final List<View> views = new ArrayList<>();
  private final MetricSettings settings;

  public MetricRegistry(MetricSettings settings) {
    this.settings = settings;
    for (ViewConfig view : settings.views) {
      views.add(new View(view, settings.addedLabels(view)));
    }
    OwnMetrics.define(this, metrics.values());
  }

  /**
   * @throws IllegalArgumentException where the name is taken by a metric that does not agree
   */
  public Series<CounterPoint> counter(MetricSpec spec) {
    Declaration declared = declaration(spec, MetricSpec.Kind.COUNTER, false);
    return new Series<>((CounterFamily) define(declared, false), declared.projection());
  }

  /**
   * @throws IllegalArgumentException where the name is taken by a metric that does not agree
   */
  public Series<HistogramPoint> histogram(MetricSpec spec) {
    Declaration declared = declaration(spec, MetricSpec.Kind.HISTOGRAM, false);
    return new Series<>((HistogramFamily) define(declared, false), declared.projection());
  }

  /**
   * @throws IllegalArgumentException where the name is taken by a metric that does not agree
   */
  public Series<GaugePoint> gauge(MetricSpec spec) {
    Declaration declared = declaration(spec, MetricSpec.Kind.GAUGE, false);
    return new Series<>((GaugeFamily) define(declared, false), declared.projection());
  }

  /**
   * @throws IllegalArgumentException where the name is taken by a metric that does not agree
   */
  public Series<MaxPoint> max(MetricSpec spec) {
    Declaration declared = declaration(spec, MetricSpec.Kind.MAX, false);
    return new Series<>((MaxFamily) define(declared, false), declared.projection());
  }

  /**
   * A gauge or counter that is read at each scrape. Several sources may feed one metric; values for
   * the same labels are added up.
   *
   * @throws IllegalArgumentException where the name is taken by a metric that does not agree
   */
  public Observation observed(MetricSpec spec, Observed source) {
    Declaration declared = declaration(spec, spec.kind(), true);
    return ((ObservedMetric) define(declared, true)).add(declared.projection(), source);
  }

  /**
   * Takes a declaration back, once. The metric goes with the last of its declarations; as long as
   * there are others, it keeps its labels and every series.
   */
  public synchronized void withdraw(Series<?> series) {
    Metric metric = series.metric();
    if (metrics.get(metric.name()) == metric && metric.withdrawn()) {
      metrics.remove(metric.name());
      prometheus.unregister(metric);
    }
  }

  /** Whether a metric of this name, as declared, is exposed. */
  public boolean has(MetricSpec spec) {
    return metrics.containsKey(declaration(spec, spec.kind(), false).exposed().name());
  }

  /**
   * The names that metrics are exposed under, with what a counter adds and without, for whoever
   * exposes metrics beside these.
   */
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    for (String name : metrics.keySet()) {
      names.add(name);
      names.add(name.endsWith("_total") ? withoutSuffix(name) : name);
    }
    return names;
  }

  /** A metric's name without what it adds to the names of its samples. */
  public static String withoutSuffix(String name) {
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }

  /** The labels of every series. */
  public Map<String, String> commonLabels() {
    return settings.labels;
  }

  /** What the side port scrapes; never the default registry of the library. */
  public PrometheusRegistry prometheus() {
    return prometheus;
  }

  /** Views of metrics that nobody declared so far: misspelt, or of a library not in use. */
  public List<ViewConfig> unusedViews() {
    List<ViewConfig> unused = new ArrayList<>();
    for (View view : views) {
      if (!view.isUsed()) {
        unused.add(view.config());
      }
    }
    return unused;
  }

  private Declaration declaration(MetricSpec spec, MetricSpec.Kind kind, boolean observed) {
    if (spec.kind() != kind) {
      throw new IllegalArgumentException(spec + " is not a " + kind);
    }
    for (View view : views) {
      if (view.concerns(spec)) {
        return view.apply(spec, observed);
      }
    }
    return Declaration.of(spec);
  }

  private synchronized Metric define(Declaration declared, boolean observed) {
    MetricSpec spec = declared.exposed();
    if (declared.isDropped()) {
      return create(spec, observed);
    }
    Metric metric = metrics.get(spec.name());
    if (metric == null) {
      metric = create(spec, observed);
      metrics.put(spec.name(), metric);
      prometheus.register(metric);
    }
    metric.requireAgreement(spec);
    if (observed != metric instanceof ObservedMetric) {
      throw new IllegalArgumentException(
          spec.name() + " is recorded in one place and read at scrapes in another");
    }
    metric.widen(declared.projection().names());
    metric.declared();
    return metric;
  }

  /** The agent's own metrics have as many series as there are metrics to speak of. */
  private MetricSettings settingsOf(MetricSpec spec) {
    return spec.name().startsWith("weir_") ? settings.maxSeries(Integer.MAX_VALUE) : settings;
  }

  private Metric create(MetricSpec spec, boolean observed) {
    if (observed) {
      return new ObservedMetric(spec, settingsOf(spec));
    }
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
