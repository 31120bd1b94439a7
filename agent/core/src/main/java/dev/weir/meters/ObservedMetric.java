package dev.weir.meters;

import dev.weir.log.Log;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A gauge or counter whose values are read from their sources at each scrape. Thread-safe. */
final class ObservedMetric extends Metric {
  private final boolean counts;
  private final List<Source> sources = new CopyOnWriteArrayList<>();
  private final Sums sums = new Sums();
  private LabelNames names;
  private volatile int seriesCount;

  ObservedMetric(MetricSpec spec, MetricSettings settings) {
    super(spec, settings);
    this.counts = spec.kind() == MetricSpec.Kind.COUNTER;
    this.names = new LabelNames(settings.labels);
  }

  @Override
  synchronized void widen(Iterable<String> labelNames) {
    names = names.and(labelNames);
    sums.forgetLabels();
  }

  Observation add(Projection projection, Observed observed) {
    Source source = new Source(projection, observed);
    sources.add(source);
    return source;
  }

  @Override
  int seriesCount() {
    return seriesCount;
  }

  @Override
  public synchronized MetricSnapshot collect() {
    sums.clear();
    for (Source source : sources) {
      source.addTo(sums);
    }
    seriesCount = sums.size();
    MetricSnapshot snapshot = counts ? counter() : gauge();
    sums.tidy();
    return snapshot;
  }

  private CounterSnapshot counter() {
    List<CounterDataPointSnapshot> data = new ArrayList<>(sums.size());
    for (Map.Entry<List<String>, Double> sum : sums.values().entrySet()) {
      data.add(
          new CounterDataPointSnapshot(sum.getValue(), sums.labels(sum.getKey(), names), null, 0));
    }
    return new CounterSnapshot(metadata(), data);
  }

  private GaugeSnapshot gauge() {
    List<GaugeDataPointSnapshot> data = new ArrayList<>(sums.size());
    for (Map.Entry<List<String>, Double> sum : sums.values().entrySet()) {
      data.add(new GaugeDataPointSnapshot(sum.getValue(), sums.labels(sum.getKey(), names), null));
    }
    return new GaugeSnapshot(metadata(), data);
  }

  /** One source and what it said of this scrape so far. */
  private final class Source extends Observation implements Observed.Sink {
    private final Projection projection;
    private final Observed observed;
    private final List<String[]> tuples = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    Source(Projection projection, Observed observed) {
      this.projection = projection;
      this.observed = observed;
    }

    @Override
    public void close() {
      sources.remove(this);
    }

    /** An application's object may throw anything, errors of linkage included. */
    void addTo(Sums all) {
      tuples.clear();
      values.clear();
      try {
        observed.read(this);
      } catch (Throwable failure) {
        refusals().failed.increment();
        Log.debug("reading " + name() + " failed", failure);
        return;
      }
      for (int i = 0; i < tuples.size(); i++) {
        if (!all.add(tuples.get(i), values.get(i), settings().maxSeries)) {
          lost(ALL_LABELS).increment();
        }
      }
    }

    @Override
    public void value(double value, @Nullable String... labelValues) {
      if (Double.isNaN(value)) {
        return;
      }
      if (counts && value < 0) {
        refusals().refuse(value);
        return;
      }
      tuples.add(projection.arrange(names.list(), labelValues));
      values.add(value * projection.scale());
    }
  }
}
