package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/** Where the observations of one histogram series are kept. Thread-safe. */
interface Distribution {
  /**
   * @param value in the unit that is exposed
   */
  void observe(double value);

  /** A duration, whatever unit is exposed. */
  void observeNanos(long nanos);

  HistogramDataPointSnapshot snapshot(Labels labels);
}
