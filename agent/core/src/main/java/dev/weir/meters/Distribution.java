package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/** Where the observations of one histogram series are kept. Thread-safe. */
interface Distribution {
  void observe(double value);

  HistogramDataPointSnapshot snapshot(Labels labels);
}
