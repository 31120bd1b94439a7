package dev.weir.meters;

import dev.weir.log.Log;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A gauge or counter whose values are read from their sources at each scrape. Thread-safe. */
final class ObservedMetric extends Metric {
  private final boolean counts;
  private final List<Source> sources = new CopyOnWriteArrayList<>();
  private volatile List<String> names = Collections.emptyList();
  private volatile int seriesCount;

  ObservedMetric(MetricSpec spec, MetricSettings settings) {
    super(spec, settings);
    this.counts = spec.kind() == MetricSpec.Kind.COUNTER;
  }

  @Override
  synchronized void widen(Iterable<String> labelNames) {
    List<String> all = new ArrayList<>(names);
    for (String name : labelNames) {
      if (!all.contains(name)) {
        all.add(name);
      }
    }
    names = Collections.unmodifiableList(all);
  }

  Observation add(Projection projection, Observed source) {
    Source added = new Source(projection, source);
    sources.add(added);
    return added;
  }

  @Override
  int seriesCount() {
    return seriesCount;
  }

  @Override
  public synchronized MetricSnapshot collect() {
    Map<List<String>, Double> values = new LinkedHashMap<>();
    for (Source source : sources) {
      read(source, values);
    }
    seriesCount = values.size();
    return counts ? counter(values) : gauge(values);
  }

  /** An application's object may throw anything, errors of linkage included. */
  @SuppressWarnings("CatchAndPrintStackTrace")
  private void read(Source source, Map<List<String>, Double> values) {
    Map<List<String>, Double> own = new LinkedHashMap<>();
    try {
      source.observed.read((value, labelValues) -> put(own, source.projection, value, labelValues));
    } catch (Throwable failure) {
      refusals().failed.increment();
      Log.debug("reading " + name() + " failed", failure);
    }
    own.forEach((tuple, value) -> values.merge(capped(tuple, values), value, Double::sum));
  }

  private void put(
      Map<List<String>, Double> own,
      Projection projection,
      double value,
      @Nullable String... labelValues) {
    if (Double.isNaN(value)) {
      return;
    }
    if (counts && value < 0) {
      refusals().negative.increment();
      return;
    }
    String[] given = new String[labelValues.length];
    for (int i = 0; i < given.length; i++) {
      String label = labelValues[i];
      given[i] = label == null ? Series.UNKNOWN : label;
    }
    own.merge(
        Arrays.asList(projection.arrange(names, given)), value * projection.scale(), Double::sum);
  }

  private List<String> capped(List<String> tuple, Map<List<String>, Double> values) {
    if (values.size() < settings().maxSeries || values.containsKey(tuple)) {
      return tuple;
    }
    lost(ALL_LABELS).increment();
    return Collections.nCopies(tuple.size(), Series.OTHER);
  }

  private CounterSnapshot counter(Map<List<String>, Double> values) {
    List<CounterDataPointSnapshot> data = new ArrayList<>(values.size());
    values.forEach(
        (tuple, value) ->
            data.add(
                new CounterDataPointSnapshot(
                    value, Identities.labels(names, tuple, settings().labels), null, 0)));
    return new CounterSnapshot(metadata(), data);
  }

  private GaugeSnapshot gauge(Map<List<String>, Double> values) {
    List<GaugeDataPointSnapshot> data = new ArrayList<>(values.size());
    values.forEach(
        (tuple, value) ->
            data.add(
                new GaugeDataPointSnapshot(
                    value, Identities.labels(names, tuple, settings().labels), null)));
    return new GaugeSnapshot(metadata(), data);
  }

  private final class Source extends Observation {
    private final Projection projection;
    private final Observed observed;

    Source(Projection projection, Observed observed) {
      this.projection = projection;
      this.observed = observed;
    }

    @Override
    public void close() {
      sources.remove(this);
    }
  }
}
