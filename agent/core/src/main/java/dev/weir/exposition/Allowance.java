package dev.weir.exposition;

import java.util.concurrent.TimeUnit;

/** So many at once, and so many a second from then on. Thread-safe. */
final class Allowance {
  private final int most;
  private final long nanosForOne;
  private double left;
  private long sinceNanos = System.nanoTime();

  Allowance(int most, int perSecond) {
    this.most = most;
    this.left = most;
    this.nanosForOne = TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  /** Whether there is one more; then it is taken. */
  synchronized boolean take() {
    long now = System.nanoTime();
    left = Math.min(most, left + (now - sinceNanos) / (double) nanosForOne);
    sinceNanos = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
