package dev.weir.meters;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The largest value of the last minute or since the last scrape, whichever is longer; never below
 * 0. The minute is kept as three periods that end at scrapes, so recording reads no clock.
 * Thread-safe.
 */
final class Peak {
  private static final long PERIOD_NANOS = 20_000_000_000L;

  /** Bits of a double that is not negative: those order as longs do. */
  private final AtomicLong currentBits = new AtomicLong();

  private double last;
  private double beforeLast;
  private long periodStartNanos = System.nanoTime();

  void observe(double value) {
    long bits = Double.doubleToRawLongBits(value);
    long known;
    do {
      known = currentBits.get();
    } while (bits > known && !currentBits.compareAndSet(known, bits));
  }

  synchronized double read(long nowNanos) {
    double current = Double.longBitsToDouble(currentBits.get());
    double peak = Math.max(current, Math.max(last, beforeLast));
    if (nowNanos - periodStartNanos >= PERIOD_NANOS) {
      beforeLast = last;
      last = Double.longBitsToDouble(currentBits.getAndSet(0));
      periodStartNanos = nowNanos;
    }
    return peak;
  }
}
