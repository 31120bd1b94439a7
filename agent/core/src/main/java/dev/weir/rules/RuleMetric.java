package dev.weir.rules;

import dev.weir.config.LabelConfig;
import dev.weir.config.MetricConfig;
import dev.weir.config.MetricType;
import dev.weir.config.RuleConfig;
import dev.weir.config.Text;
import dev.weir.meters.GaugePoint;
import dev.weir.meters.Lifetimes;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSpec;
import dev.weir.meters.Series;
import dev.weir.meters.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One metric of a rule: its labels, its value, and the series it feeds. Thread-safe. */
final class RuleMetric {
  /** Prometheus' own defaults, in seconds. */
  private static final double[] DEFAULT_BUCKETS = {
    .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10
  };

  final MetricConfig config;

  /** In the order in which the series tree takes their values. */
  final List<RuleLabel> labels;

  /** Null for 1, and for what is in flight. */
  final @Nullable RuleExpression value;

  /** How deep this thread is in calls that it counts in flight. */
  final ThreadLocal<CallDepth> depth = CallDepth.perThread();

  private final List<String> labelNames;
  private final boolean lifetime;
  private @Nullable Series<?> series;
  private volatile @Nullable Lifetimes lifetimes;
  private boolean retired;

  private RuleMetric(
      MetricConfig config,
      List<String> labelNames,
      List<RuleLabel> labels,
      @Nullable RuleExpression value,
      boolean lifetime) {
    this.config = config;
    this.labelNames = labelNames;
    this.labels = labels;
    this.value = value;
    this.lifetime = lifetime;
  }

  /**
   * @param parsed the rule's labels so far, by their configuration
   */
  static RuleMetric parse(RuleConfig rule, MetricConfig config, Map<LabelConfig, RuleLabel> parsed)
      throws RuleError {
    List<String> names = new ArrayList<>();
    List<RuleLabel> labels = new ArrayList<>();
    for (Map.Entry<String, LabelConfig> label : rule.labelsOf(config).entrySet()) {
      RuleLabel known = parsed.get(label.getValue());
      if (known == null) {
        known = RuleLabel.parse(label.getKey(), label.getValue());
        parsed.put(label.getValue(), known);
      }
      names.add(label.getKey());
      labels.add(known);
    }
    boolean lifetime = rule.until() != null && config.type() == MetricType.IN_FLIGHT;
    return new RuleMetric(config, names, labels, value(config), lifetime);
  }

  private static @Nullable RuleExpression value(MetricConfig config) throws RuleError {
    Text given = config.value();
    if (given == null && config.type() == MetricType.HISTOGRAM) {
      given = new Text("duration", config.position());
    }
    return given == null ? null : RuleExpression.parse(given);
  }

  /** Counts calls that have begun and not ended. */
  boolean isInFlight() {
    return config.type() == MetricType.IN_FLIGHT && !lifetime;
  }

  /** Counts objects from the call that matched to the rule's {@code until}. */
  boolean isLifetime() {
    return lifetime;
  }

  /** What it counts between begin and end; there from when its series is. */
  Lifetimes lifetimes() {
    Lifetimes counted = lifetimes;
    if (counted == null) {
      throw new IllegalStateException(config.name() + " counts no objects");
    }
    return counted;
  }

  void ended(Object object) {
    Lifetimes counted = lifetimes;
    if (counted != null) {
      counted.end(object);
    }
  }

  /** Whether it records how long a call took and nothing else. */
  boolean isDuration() {
    return value != null && value.isJust(Frame.DURATION);
  }

  /** Whether the meters convert nanoseconds to its unit. */
  boolean recordsNanos() {
    return config.type() == MetricType.HISTOGRAM && isDuration();
  }

  /**
   * The series it feeds, declared when a class with a matching method is first woven.
   *
   * @throws RuleError where a metric of that name is declared differently elsewhere
   */
  synchronized Series<?> series(MetricRegistry registry) throws RuleError {
    if (series == null) {
      try {
        series = declare(registry);
        if (retired) { // for a class that began to be woven before that
          registry.withdraw(series);
        }
      } catch (IllegalArgumentException e) {
        throw new RuleError(config.position(), e.getMessage() + ". Rename one of them.");
      }
    }
    return series;
  }

  /** Feeds its metric no longer; the metric goes unless others feed it. */
  synchronized void retire(MetricRegistry registry) {
    Lifetimes counted = lifetimes;
    if (series != null && !retired) {
      registry.withdraw(series);
    }
    if (counted != null && !retired) {
      counted.close();
    }
    retired = true;
  }

  /** What it declares. */
  MetricSpec spec() {
    switch (config.type()) {
      case COUNTER:
        return spec(MetricSpec.counter(config.name()));
      case HISTOGRAM:
        return spec(MetricSpec.histogram(config.name()).buckets(buckets()));
      default:
        return spec(MetricSpec.gauge(config.name()));
    }
  }

  private Series<?> declare(MetricRegistry registry) {
    switch (config.type()) {
      case COUNTER:
        return registry.counter(spec());
      case HISTOGRAM:
        return registry.histogram(spec());
      default:
        Series<GaugePoint> gauge = registry.gauge(spec());
        lifetimes = lifetime ? new Lifetimes(gauge) : null;
        return gauge;
    }
  }

  private MetricSpec spec(MetricSpec.Builder spec) {
    spec.help(config.help()).labels(labelNames.toArray(new String[0]));
    for (Map.Entry<String, String> label : config.constLabels().entrySet()) {
      spec.constLabel(label.getKey(), label.getValue());
    }
    if (isDuration()) {
      spec.unit(unit());
    }
    return spec.build();
  }

  private Unit unit() {
    return Unit.valueOf(config.unit().name());
  }

  private double[] buckets() {
    List<Double> given = config.buckets();
    int count = given == null ? DEFAULT_BUCKETS.length : given.size();
    double unitsPerSecond = isDuration() ? 1e9 / config.unit().nanos() : 1;
    double[] bounds = new double[count];
    for (int i = 0; i < count; i++) {
      bounds[i] = given == null ? DEFAULT_BUCKETS[i] * unitsPerSecond : given.get(i);
    }
    return bounds;
  }
}
