package dev.weir.meters;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a registry says of its metrics. Classes, not lambdas: it may be made before {@code main}.
 */
final class OwnMetrics {
  private OwnMetrics() {}

  static void define(MetricRegistry registry, Collection<Metric> metrics) {
    registry.observed(
        MetricSpec.gauge("weir_series").help("Series of a metric.").labels("metric").build(),
        new SeriesCounts(metrics));
    registry.observed(
        MetricSpec.counter("weir_label_overflow_total")
            .help("Recordings that lost a label's value to a cap; * is the cap on series.")
            .labels("metric", "label")
            .build(),
        new Overflows(metrics));
    registry.observed(
        MetricSpec.counter("weir_refused_values_total")
            .help("Values that a metric did not take.")
            .labels("metric", "reason")
            .build(),
        new RefusedValues(metrics));
  }

  private static final class SeriesCounts implements Observed {
    private final Collection<Metric> metrics;

    SeriesCounts(Collection<Metric> metrics) {
      this.metrics = metrics;
    }

    @Override
    public void read(Sink sink) {
      for (Metric metric : metrics) {
        int count = metric.seriesCount(); // of an observed metric, as its last scrape had it
        if (count > 0 && !metric.name().startsWith("weir_")) {
          sink.value(count, metric.name());
        }
      }
    }
  }

  private static final class Overflows implements Observed {
    private final Collection<Metric> metrics;

    Overflows(Collection<Metric> metrics) {
      this.metrics = metrics;
    }

    @Override
    public void read(Sink sink) {
      for (Metric metric : metrics) {
        for (Map.Entry<String, LongAdder> lost : metric.lostByLabel().entrySet()) {
          sink.value(lost.getValue().sum(), metric.name(), lost.getKey());
        }
      }
    }
  }

  private static final class RefusedValues implements Observed {
    private final Collection<Metric> metrics;

    RefusedValues(Collection<Metric> metrics) {
      this.metrics = metrics;
    }

    @Override
    public void read(Sink sink) {
      for (Metric metric : metrics) {
        Refusals refusals = metric.refusals();
        some(sink, metric, "nan", refusals.notANumber);
        some(sink, metric, "infinite", refusals.infinite);
        some(sink, metric, "negative", refusals.negative);
        some(sink, metric, "failed", refusals.failed);
      }
    }

    private static void some(Sink sink, Metric metric, String reason, LongAdder times) {
      long count = times.sum();
      if (count > 0) {
        sink.value(count, metric.name(), reason);
      }
    }
  }
}
