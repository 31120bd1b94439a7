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
final class ClassicDistribution extends StripedCells implements Distribution {
  private static final long serialVersionUID = 1;

  /** Before the buckets: what is quick or small is counted in the first ones, on the same line. */
  private static final int SUM = 0;

  private static final int BUCKETS = 1;

  private final double[] upperBounds;
  private final long createdMillis = System.currentTimeMillis();

  /**
   * @param upperBounds ascending, the last one {@code +Inf}; shared, never written
   */
  ClassicDistribution(double[] upperBounds) {
    super(BUCKETS + upperBounds.length);
    this.upperBounds = upperBounds;
  }

  @Override
  public void observe(double value) {
    int bucket = 0;
    while (value > upperBounds[bucket]) {
      bucket++;
    }
    AtomicLongArray row = mine();
    row.getAndIncrement(BUCKETS + bucket);
    if (value != 0) { // half of all requests have no body
      add(row, SUM, value);
    }
  }

  @Override
  public HistogramDataPointSnapshot snapshot(Labels labels) {
    long[] counts = new long[upperBounds.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = sum(BUCKETS + i);
    }
    return new HistogramDataPointSnapshot(
        ClassicHistogramBuckets.of(upperBounds, counts),
        doubleSum(SUM),
        labels,
        Exemplars.EMPTY,
        createdMillis);
  }
}
