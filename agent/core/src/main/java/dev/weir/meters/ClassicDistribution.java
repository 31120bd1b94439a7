package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Fixed buckets: one atomic addition an observation, no allocation, no lock but when a bucket has
 * filled up. A bucket's count and the sum of what fell into it share one number, so a scrape in the
 * middle of observations sees both of the same ones.
 *
 * <p>Summed are whole parts of a unit, nanoseconds of a duration, bytes of a size, which no number
 * of additions makes inexact. What has no whole number of parts, or too many, is summed apart and
 * may be seen in the sum a moment after it is in the count.
 */
final class ClassicDistribution extends StripedCells implements Distribution {
  private static final long serialVersionUID = 2;

  /** Before the buckets: what is quick or small is counted in the first ones, on the same line. */
  private static final int FRACTIONS = 0;

  private static final int BUCKETS = 1;

  /** Of a bucket's number: below them the sum of its parts, above them its count. */
  private static final int SUM_BITS = 44;

  private static final long ONE = 1L << SUM_BITS;
  private static final long SUM = ONE - 1;

  /** From here on there is no room for certain: two of these would be too much. */
  private static final long MOST_PARTS = 1L << (SUM_BITS - 1);

  /** Either the count or the sum has filled half of its bits. */
  private static final long HALF_FULL = Long.MIN_VALUE | MOST_PARTS;

  private final double[] upperBounds;
  private final double nanosPerUnit;
  private final double partsPerUnit;
  private final long createdMillis = System.currentTimeMillis();

  /** The counts of buckets that were half full; null until one was. Guarded by this. */
  private long @Nullable [] emptiedCounts;

  private long emptiedParts;

  /**
   * @param upperBounds ascending, the last one {@code +Inf}; shared, never written
   * @param unit of the bounds and the sum
   */
  ClassicDistribution(double[] upperBounds, Unit unit) {
    super(BUCKETS + upperBounds.length);
    this.upperBounds = upperBounds;
    this.nanosPerUnit = unit.nanosPerUnit;
    this.partsPerUnit = unit.isTime() ? nanosPerUnit : 1;
  }

  @Override
  public void observe(double value) {
    long parts = (long) value;
    if (parts == value && partsPerUnit == 1) {
      add(parts, value);
    } else {
      addFraction(value);
    }
  }

  @Override
  public void observeNanos(long nanos) {
    double value = nanos / nanosPerUnit; // divided, since 5e6 * 1e-9 is above the bound 0.005
    if (partsPerUnit == nanosPerUnit) {
      add(nanos, value);
    } else {
      addFraction(value);
    }
  }

  private void add(long parts, double value) {
    if (parts >= 0 && parts < MOST_PARTS) {
      count(mine(), value, ONE + parts);
    } else {
      addFraction(value);
    }
  }

  private void addFraction(double value) {
    AtomicLongArray row = mine();
    count(row, value, ONE);
    if (value != 0) {
      add(row, FRACTIONS, value);
    }
  }

  private void count(AtomicLongArray row, double value, long countAndSum) {
    int cell = BUCKETS;
    while (value > upperBounds[cell - BUCKETS]) {
      cell++;
    }
    while (true) {
      long before = row.get(cell);
      if ((before & HALF_FULL) != 0) {
        empty(row, cell);
      } else if (row.compareAndSet(cell, before, before + countAndSum)) {
        return;
      } else {
        widen(); // this time threads meet, next time perhaps no more
      }
    }
  }

  private synchronized void empty(AtomicLongArray row, int cell) {
    long countAndSum = row.getAndSet(cell, 0);
    if (emptiedCounts == null) {
      emptiedCounts = new long[upperBounds.length];
    }
    emptiedCounts[cell - BUCKETS] += countAndSum >>> SUM_BITS;
    emptiedParts += countAndSum & SUM;
  }

  @Override
  public synchronized HistogramDataPointSnapshot snapshot(Labels labels) {
    long[] counts = emptiedCounts == null ? new long[upperBounds.length] : emptiedCounts.clone();
    long parts = emptiedParts;
    for (AtomicLongArray row : rows()) {
      for (int i = 0; i < counts.length; i++) {
        long countAndSum = row.get(BUCKETS + i);
        counts[i] += countAndSum >>> SUM_BITS;
        parts += countAndSum & SUM;
      }
    }
    return new HistogramDataPointSnapshot(
        ClassicHistogramBuckets.of(upperBounds, counts),
        parts / partsPerUnit + doubleSum(FRACTIONS),
        labels,
        Exemplars.EMPTY,
        createdMillis);
  }
}
