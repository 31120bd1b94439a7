package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Fixed buckets: two striped additions an observation, no allocation, no lock. The count is the sum
 * of the buckets, so a scrape in the middle of an observation is consistent in itself.
 */
final class ClassicDistribution extends Distribution {
  private final double[] upperBounds;

  /** A cell a bucket, and the sum behind them. */
  private final StripedCells cells;

  private final long createdMillis = System.currentTimeMillis();

  /**
   * @param upperBounds ascending, the last one {@code +Inf}; shared, never written
   */
  ClassicDistribution(double[] upperBounds) {
    this.upperBounds = upperBounds;
    this.cells = new StripedCells(upperBounds.length + 1);
  }

  @Override
  void observe(double value) {
    int bucket = 0;
    while (value > upperBounds[bucket]) {
      bucket++;
    }
    AtomicLongArray row = cells.mine();
    row.getAndIncrement(bucket);
    if (value != 0) { // half of all requests have no body
      cells.add(row, upperBounds.length, value);
    }
  }

  @Override
  HistogramDataPointSnapshot snapshot(Labels labels) {
    long[] counts = new long[upperBounds.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = cells.sum(i);
    }
    return new HistogramDataPointSnapshot(
        ClassicHistogramBuckets.of(upperBounds, counts),
        cells.doubleSum(upperBounds.length),
        labels,
        Exemplars.EMPTY,
        createdMillis);
  }
}
