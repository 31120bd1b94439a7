package dev.weir.meters;

import org.jspecify.annotations.Nullable;

/** One series of a largest recent value. Thread-safe; records without a lock or allocation. */
public final class MaxPoint extends Point {
  private final Peak peak;
  private final double nanosPerUnit;
  private final double scale;
  private final @Nullable Loss loss;

  MaxPoint(Peak peak, double nanosPerUnit, double scale, @Nullable Loss loss) {
    this.peak = peak;
    this.nanosPerUnit = nanosPerUnit;
    this.scale = scale;
    this.loss = loss;
  }

  /** Considers a value in the unit that the declaration named; one that is not positive is none. */
  public void observe(double value) {
    keep(value * scale);
  }

  /** Considers a duration, converted to the unit that is exposed. */
  public void observeNanos(long nanos) {
    keep(nanos / nanosPerUnit);
  }

  @Override
  void recordNanos(long nanos) {
    observeNanos(nanos);
  }

  @Override
  void record(double value) {
    observe(value);
  }

  private void keep(double value) {
    if (value > 0) {
      peak.observe(value);
    }
    if (loss != null) {
      loss.recorded();
    }
  }

  Peak peak() {
    return peak;
  }
}
