package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/** A distribution, classic or native, whose buckets remember traces. */
final class TracedDistribution implements Distribution {
  private final Distribution distribution;
  private final double[] upperBounds;
  private final double nanosPerUnit;
  private final Traced traced;

  /**
   * @param upperBounds ascending, the last one {@code +Inf}; shared, never written
   * @param unit of the bounds and the sum
   */
  TracedDistribution(Distribution distribution, double[] upperBounds, Unit unit) {
    this.distribution = distribution;
    this.upperBounds = upperBounds;
    this.nanosPerUnit = unit.nanosPerUnit;
    this.traced = new Traced(upperBounds.length);
  }

  @Override
  public void observe(double value) {
    distribution.observe(value);
    trace(value);
  }

  @Override
  public void observeNanos(long nanos) {
    distribution.observeNanos(nanos);
    trace(nanos / nanosPerUnit);
  }

  private void trace(double value) {
    int bucket = 0;
    while (value > upperBounds[bucket]) {
      bucket++;
    }
    traced.recorded(bucket, value);
  }

  @Override
  public HistogramDataPointSnapshot snapshot(Labels labels) {
    HistogramDataPointSnapshot counts = distribution.snapshot(labels);
    return new HistogramDataPointSnapshot(
        counts.getClassicBuckets(),
        counts.getNativeSchema(),
        counts.getNativeZeroCount(),
        counts.getNativeZeroThreshold(),
        counts.getNativeBucketsForPositiveValues(),
        counts.getNativeBucketsForNegativeValues(),
        counts.getSum(),
        labels,
        traced.exemplars(),
        counts.getCreatedTimestampMillis());
  }
}
