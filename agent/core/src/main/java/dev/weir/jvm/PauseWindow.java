package dev.weir.jvm;

import java.util.Arrays;

/** How much of the last five minutes was spent in pauses. Not thread-safe. */
final class PauseWindow {
  private static final int SLOTS = 10;
  private static final long SLOT_NANOS = 30_000_000_000L;
  private static final double NANOS_PER_MILLI = 1e6;

  private final long startNanos;
  private final long[] pausedMillis = new long[SLOTS];

  /** Of the slot that time stands in, counted from the start. */
  private long slot;

  PauseWindow(long nowNanos) {
    this.startNanos = nowNanos;
  }

  void add(long millis, long nowNanos) {
    advance(nowNanos);
    pausedMillis[(int) (slot % SLOTS)] += millis;
  }

  /** From 0 to 1. */
  double ratio(long nowNanos) {
    advance(nowNanos);
    long paused = 0;
    for (long millis : pausedMillis) {
      paused += millis;
    }
    long elapsedNanos = nowNanos - startNanos;
    long slotsStartNanos = Math.max(0, (slot - SLOTS + 1) * SLOT_NANOS);
    double windowMillis = Math.max(1, (elapsedNanos - slotsStartNanos) / NANOS_PER_MILLI);
    return Math.min(1, paused / windowMillis);
  }

  private void advance(long nowNanos) {
    long current = (nowNanos - startNanos) / SLOT_NANOS;
    if (current - slot >= SLOTS) {
      Arrays.fill(pausedMillis, 0);
    } else {
      for (long next = slot + 1; next <= current; next++) {
        pausedMillis[(int) (next % SLOTS)] = 0;
      }
    }
    slot = current;
  }
}
