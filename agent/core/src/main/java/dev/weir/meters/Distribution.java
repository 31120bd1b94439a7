package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/** Where the observations of one histogram series are kept. Thread-safe. */
abstract class Distribution {
  abstract void observe(double value);

  abstract HistogramDataPointSnapshot snapshot(Labels labels);
}
