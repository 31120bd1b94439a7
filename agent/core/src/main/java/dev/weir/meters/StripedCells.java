package dev.weir.meters;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Numbers that are added to together, in rows, so that threads on several processors need not write
 * to the same one. What one event adds to lies side by side: a {@code LongAdder} for each number
 * costs the processor three cache lines a number where a row costs one or two for all. There is one
 * row until two threads are seen to meet, and at most one a processor. Thread-safe, no lock but to
 * add a row.
 */
final class StripedCells {
  private static final int MOST_ROWS = powerOfTwo(Runtime.getRuntime().availableProcessors());

  /** In cells: two rows share no cache line of 64 bytes. */
  private static final int PADDING = 8;

  private final int cells;

  /** Of all threads until two have met: an array on the way to it would be one more cold line. */
  private final AtomicLongArray first;

  private volatile boolean met;

  /** A power of two long, the first among them. */
  private volatile AtomicLongArray[] rows;

  /**
   * @param cells how many numbers, each 0 to begin with
   */
  StripedCells(int cells) {
    this.cells = cells;
    this.first = row();
    this.rows = new AtomicLongArray[] {first};
  }

  /** The row for this thread to add to. */
  AtomicLongArray mine() {
    if (!met) {
      return first;
    }
    AtomicLongArray[] current = rows;
    return current[(int) Thread.currentThread().getId() & (current.length - 1)];
  }

  /**
   * Adds to a cell that holds the bits of a double.
   *
   * @param row from {@link #mine}
   */
  void add(AtomicLongArray row, int cell, double amount) {
    while (true) {
      long before = row.get(cell);
      double after = Double.longBitsToDouble(before) + amount;
      if (row.compareAndSet(cell, before, Double.doubleToRawLongBits(after))) {
        return;
      }
      widen(); // this time they meet, next time perhaps no more
    }
  }

  /** The sum of a cell over all rows. */
  long sum(int cell) {
    long sum = 0;
    for (AtomicLongArray row : rows) {
      sum += row.get(cell);
    }
    return sum;
  }

  /** The sum over all rows of a cell that holds the bits of a double. */
  double doubleSum(int cell) {
    double sum = 0;
    for (AtomicLongArray row : rows) {
      sum += Double.longBitsToDouble(row.get(cell));
    }
    return sum;
  }

  private synchronized void widen() {
    AtomicLongArray[] current = rows;
    if (current.length < MOST_ROWS) {
      AtomicLongArray[] wider = new AtomicLongArray[2 * current.length];
      System.arraycopy(current, 0, wider, 0, current.length);
      for (int i = current.length; i < wider.length; i++) {
        wider[i] = row();
      }
      rows = wider;
      met = true;
    }
  }

  private AtomicLongArray row() {
    return new AtomicLongArray(cells + PADDING);
  }

  private static int powerOfTwo(int atLeast) {
    int power = Integer.highestOneBit(atLeast);
    return power == atLeast ? power : 2 * power;
  }
}
