package dev.weir.jmx;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The labels of every series, on series that others made: where one has such a label, it stays. */
final class CommonLabels {
  private final Map<String, String> labels;

  CommonLabels(Map<String, String> labels) {
    this.labels = labels;
  }

  /** The kinds of metrics that MBeans are made into. */
  MetricSnapshot on(MetricSnapshot metric) {
    if (labels.isEmpty()) {
      return metric;
    }
    if (metric instanceof CounterSnapshot) {
      return new CounterSnapshot(metric.getMetadata(), counters((CounterSnapshot) metric));
    }
    if (metric instanceof GaugeSnapshot) {
      return new GaugeSnapshot(metric.getMetadata(), gauges((GaugeSnapshot) metric));
    }
    return metric instanceof UnknownSnapshot
        ? new UnknownSnapshot(metric.getMetadata(), unknowns((UnknownSnapshot) metric))
        : metric;
  }

  private List<CounterDataPointSnapshot> counters(CounterSnapshot counter) {
    return counter.getDataPoints().stream()
        .map(
            data ->
                new CounterDataPointSnapshot(
                    data.getValue(),
                    with(data.getLabels()),
                    null,
                    data.getCreatedTimestampMillis()))
        .collect(Collectors.toList());
  }

  private List<GaugeDataPointSnapshot> gauges(GaugeSnapshot gauge) {
    return gauge.getDataPoints().stream()
        .map(data -> new GaugeDataPointSnapshot(data.getValue(), with(data.getLabels()), null))
        .collect(Collectors.toList());
  }

  private List<UnknownDataPointSnapshot> unknowns(UnknownSnapshot unknown) {
    return unknown.getDataPoints().stream()
        .map(data -> new UnknownDataPointSnapshot(data.getValue(), with(data.getLabels()), null))
        .collect(Collectors.toList());
  }

  private Labels with(Labels own) {
    Labels.Builder all = Labels.builder();
    own.forEach(label -> all.label(label.getName(), label.getValue()));
    labels.forEach(
        (name, value) -> {
          if (!own.contains(name)) {
            all.label(name, value);
          }
        });
    return all.build();
  }
}
