package dev.weir.meters;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One name of the exposition and what all its declarations agree on. Thread-safe. */
abstract class Metric implements Collector {
  /** Stands for all labels at once in {@code weir_label_overflow_total}: the series cap was met. */
  static final String ALL_LABELS = "*";

  private final MetricSpec first;
  private final MetricSettings settings;
  private final MetricMetadata metadata;
  private final Map<String, LongAdder> lostByLabel = new ConcurrentHashMap<>();
  private final Refusals refusals = new Refusals();
  private int declarations;

  Metric(MetricSpec first, MetricSettings settings) {
    this.first = first;
    this.settings = settings;
    this.metadata = new MetricMetadata(first.name(), first.help());
  }

  /** Adds label names; series without them gain {@code unknown}. */
  abstract void widen(Iterable<String> labelNames);

  abstract int seriesCount();

  final String name() {
    return first.name();
  }

  final MetricSettings settings() {
    return settings;
  }

  final MetricMetadata metadata() {
    return metadata;
  }

  final Refusals refusals() {
    return refusals;
  }

  /** One more place records into it. Holds the registry's lock. */
  final void declared() {
    declarations++;
  }

  /** One place less; whether that was the last. Holds the registry's lock. */
  final boolean withdrawn() {
    return --declarations == 0;
  }

  /** Recordings that lost their identity, by the label whose cap they met. */
  final Map<String, LongAdder> lostByLabel() {
    return lostByLabel;
  }

  final LongAdder lost(String label) {
    LongAdder known = lostByLabel.get(label);
    if (known == null) {
      LongAdder created = new LongAdder();
      known = lostByLabel.putIfAbsent(label, created);
      known = known == null ? created : known;
    }
    return known;
  }

  /**
   * @throws IllegalArgumentException where another declaration cannot share this name
   */
  final void requireAgreement(MetricSpec other) {
    if (first.kind() != other.kind()) {
      throw disagreement("type", first.kind(), other.kind());
    }
    if (!first.help().isEmpty() && !other.help().isEmpty() && !first.help().equals(other.help())) {
      throw disagreement("help", first.help(), other.help());
    }
    if (!Arrays.equals(first.buckets(), other.buckets())) {
      throw disagreement(
          "buckets", Arrays.toString(first.buckets()), Arrays.toString(other.buckets()));
    }
    if (first.unit() != other.unit()) {
      throw disagreement("unit", first.unit(), other.unit());
    }
  }

  private IllegalArgumentException disagreement(String what, Object first, Object other) {
    return new IllegalArgumentException(
        what + " of " + name() + " is " + first + " in one place and " + other + " in another");
  }

  @Override
  public final @Nullable MetricSnapshot collect(Predicate<String> includedNames) {
    return includedNames.test(name()) || includedNames.test(metadata.getPrometheusName())
        ? collect()
        : null;
  }
}
