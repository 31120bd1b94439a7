package dev.weir.meters;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Numbers that are added to together, in rows, so that threads on several processors need not write
 * to the same one. What one event adds to lies side by side: a {@code LongAdder} for each number
 * costs the processor three cache lines a number where a row costs one or two for all. There is one
 * row until two threads are seen to meet, and at most one a processor. Thread-safe, no lock but to
 * add a row.
 *
 * <p>To be extended by what the numbers mean, as {@code LongAdder} extends {@code Striped64}; and
 * it is its own first row: each object on the way to a number is one more line that a request finds
 * cold.
 */
class StripedCells extends AtomicLongArray {
  private static final long serialVersionUID = 1;

  private static final int MOST_ROWS = powerOfTwo(Runtime.getRuntime().availableProcessors());

  /** In cells: two rows share no cache line of 64 bytes. */
  private static final int PADDING = 8;

  private volatile boolean met;

  /** A power of two long, this one the first among them. */
  private transient volatile AtomicLongArray[] rows = {this};

  /**
   * @param cells how many numbers, each 0 to begin with
   */
  StripedCells(int cells) {
    super(cells + PADDING);
  }

  /** The row for this thread to add to. */
  final AtomicLongArray mine() {
    if (!met) {
      return this;
    }
    AtomicLongArray[] current = rows;
    return current[(int) Thread.currentThread().getId() & (current.length - 1)];
  }

  /**
   * Adds to a cell that holds the bits of a double.
   *
   * @param row from {@link #mine}
   */
  final void add(AtomicLongArray row, int cell, double amount) {
    while (true) {
      long before = row.get(cell);
      double after = Double.longBitsToDouble(before) + amount;
      if (row.compareAndSet(cell, before, Double.doubleToRawLongBits(after))) {
        return;
      }
      widen(); // this time they meet, next time perhaps no more
    }
  }

  /** All rows, to be read. */
  final AtomicLongArray[] rows() {
    return rows;
  }

  /** The sum over all rows of a cell that holds the bits of a double. */
  final double doubleSum(int cell) {
    double sum = 0;
    for (AtomicLongArray row : rows) {
      sum += Double.longBitsToDouble(row.get(cell));
    }
    return sum;
  }

  /** To be called where threads were seen to meet in a row: makes more, as long as it may. */
  final void widen() {
    if (rows.length < MOST_ROWS) { // else no thread that meets another waits for a lock as well
      addRows();
    }
  }

  private synchronized void addRows() {
    AtomicLongArray[] current = rows;
    if (current.length < MOST_ROWS) {
      AtomicLongArray[] wider = new AtomicLongArray[2 * current.length];
      System.arraycopy(current, 0, wider, 0, current.length);
      for (int i = current.length; i < wider.length; i++) {
        wider[i] = new AtomicLongArray(length());
      }
      rows = wider;
      met = true;
    }
  }

  private static int powerOfTwo(int atLeast) {
    int power = Integer.highestOneBit(atLeast);
    return power == atLeast ? power : 2 * power;
  }
}
