package dev.weir.exposition.protobuf;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.SnapshotEscaper;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import org.jspecify.annotations.Nullable;

/** The metrics of a family, one a data point. Numbers are the fields of {@code metrics.proto}. */
final class Metric {
  private static final int METRIC = 4;
  private static final int LABEL = 1;
  private static final int GAUGE = 2;
  private static final int COUNTER = 3;
  private static final int SUMMARY = 4;
  private static final int UNTYPED = 5;
  private static final int TIMESTAMP_MS = 6;
  private static final int HISTOGRAM = 7;

  private final Message family;
  private final EscapingScheme scheme;

  Metric(Message family, EscapingScheme scheme) {
    this.family = family;
    this.scheme = scheme;
  }

  void point(DataPointSnapshot point) {
    int start = family.begin(METRIC);
    labels(LABEL, point.getLabels());
    if (point instanceof CounterDataPointSnapshot) {
      counter((CounterDataPointSnapshot) point);
    } else if (point instanceof GaugeDataPointSnapshot) {
      value(GAUGE, ((GaugeDataPointSnapshot) point).getValue());
    } else if (point instanceof HistogramDataPointSnapshot) {
      int histogram = family.begin(HISTOGRAM);
      new HistogramFields(family, this).write((HistogramDataPointSnapshot) point);
      family.end(histogram);
    } else if (point instanceof SummaryDataPointSnapshot) {
      summary((SummaryDataPointSnapshot) point);
    } else if (point instanceof UnknownDataPointSnapshot) {
      value(UNTYPED, ((UnknownDataPointSnapshot) point).getValue());
    } else {
      value(GAUGE, 1); // an info
    }
    endPoint(start, point);
  }

  /** A state set is a gauge a state, 1 for those that hold, told apart by a label of its name. */
  void states(String name, StateSetDataPointSnapshot point) {
    for (int i = 0; i < point.size(); i++) {
      int start = family.begin(METRIC);
      labels(LABEL, point.getLabels());
      label(LABEL, name, point.getName(i));
      value(GAUGE, point.isTrue(i) ? 1 : 0);
      endPoint(start, point);
    }
  }

  private void endPoint(int start, DataPointSnapshot point) {
    if (point.hasScrapeTimestamp()) {
      family.integer(TIMESTAMP_MS, point.getScrapeTimestampMillis());
    }
    family.end(start);
  }

  private void value(int field, double value) {
    int start = family.begin(field);
    family.number(1, value);
    family.end(start);
  }

  private void counter(CounterDataPointSnapshot point) {
    int start = family.begin(COUNTER);
    family.number(1, point.getValue());
    exemplar(2, point.getExemplar());
    if (point.hasCreatedTimestamp()) {
      family.timestamp(3, point.getCreatedTimestampMillis());
    }
    family.end(start);
  }

  private void summary(SummaryDataPointSnapshot point) {
    int start = family.begin(SUMMARY);
    if (point.hasCount()) {
      family.integer(1, point.getCount());
    }
    if (point.hasSum()) {
      family.number(2, point.getSum());
    }
    for (Quantile quantile : point.getQuantiles()) {
      int one = family.begin(3);
      family.number(1, quantile.getQuantile());
      family.number(2, quantile.getValue());
      family.end(one);
    }
    if (point.hasCreatedTimestamp()) {
      family.timestamp(4, point.getCreatedTimestampMillis());
    }
    family.end(start);
  }

  void exemplar(int field, @Nullable Exemplar exemplar) {
    if (exemplar != null) {
      int start = family.begin(field);
      labels(1, exemplar.getLabels());
      family.number(2, exemplar.getValue());
      if (exemplar.hasTimestamp()) {
        family.timestamp(3, exemplar.getTimestampMillis());
      }
      family.end(start);
    }
  }

  private void labels(int field, Labels labels) {
    for (int i = 0; i < labels.size(); i++) {
      label(field, SnapshotEscaper.getSnapshotLabelName(labels, i, scheme), labels.getValue(i));
    }
  }

  private void label(int field, String name, String value) {
    int start = family.begin(field);
    family.text(1, name);
    family.text(2, value);
    family.end(start);
  }
}
