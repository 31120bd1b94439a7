package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * Fixed buckets: two striped additions an observation, no allocation, no lock. The count is the sum
 * of the buckets, so a scrape in the middle of an observation is consistent in itself.
 */
final class ClassicDistribution extends Distribution {
  private final double[] upperBounds;
  private final LongAdder[] counts;
  private final DoubleAdder sum = new DoubleAdder();
  private final long createdMillis = System.currentTimeMillis();

  /**
   * @param upperBounds ascending, the last one {@code +Inf}; shared, never written
   */
  ClassicDistribution(double[] upperBounds) {
    this.upperBounds = upperBounds;
    this.counts = new LongAdder[upperBounds.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  @Override
  void observe(double value) {
    int bucket = 0;
    while (value > upperBounds[bucket]) {
      bucket++;
    }
    counts[bucket].increment();
    sum.add(value);
  }

  @Override
  HistogramDataPointSnapshot snapshot(Labels labels) {
    long[] current = new long[counts.length];
    for (int i = 0; i < current.length; i++) {
      current[i] = counts[i].sum();
    }
    return new HistogramDataPointSnapshot(
        ClassicHistogramBuckets.of(upperBounds, current),
        sum.sum(),
        labels,
        Exemplars.EMPTY,
        createdMillis);
  }
}
