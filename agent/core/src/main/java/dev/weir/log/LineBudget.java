package dev.weir.log;

import java.util.concurrent.TimeUnit;

/** How many lines may still be said: a burst at start, a trickle ever after. Thread-safe. */
final class LineBudget {
  private static final int BURST = 50;
  private static final long REFILL_NANOS = TimeUnit.SECONDS.toNanos(6);

  private int left = BURST;
  private int leftOut;
  private long refilledNanos;
  private boolean began;

  /**
   * Asks for one line.
   *
   * @param nowNanos of {@link System#nanoTime}
   * @return -1 if it must be left out, else how many were since the last that was not
   */
  synchronized int take(long nowNanos) {
    if (!began) {
      began = true;
      refilledNanos = nowNanos;
    }
    long refill = (nowNanos - refilledNanos) / REFILL_NANOS;
    refilledNanos += refill * REFILL_NANOS;
    left = (int) Math.min(BURST, left + refill);
    if (left == 0) {
      leftOut++;
      return -1;
    }
    left--;
    int before = leftOut;
    leftOut = 0;
    return before;
  }
}
