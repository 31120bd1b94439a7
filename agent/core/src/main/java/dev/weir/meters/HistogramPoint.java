package dev.weir.meters;

import org.jspecify.annotations.Nullable;

/** One series of a histogram. Thread-safe; records without a lock or allocation. */
public final class HistogramPoint extends Point {
  private final Distribution distribution;
  private final double nanosPerUnit;
  private final double scale;
  private final Refusals refusals;
  private final @Nullable Loss loss;

  HistogramPoint(
      Distribution distribution,
      double nanosPerUnit,
      double scale,
      Refusals refusals,
      @Nullable Loss loss) {
    this.distribution = distribution;
    this.nanosPerUnit = nanosPerUnit;
    this.scale = scale;
    this.refusals = refusals;
    this.loss = loss;
  }

  /**
   * Records a value; NaN and infinities are refused and counted.
   *
   * @param value in the unit that the declaration named, whatever unit is exposed
   */
  public void observe(double value) {
    keep(value * scale);
  }

  /** Records a duration, converted to the unit that is exposed. */
  public void observeNanos(long nanos) {
    keep(nanos / nanosPerUnit); // divided, since 5e6 * 1e-9 is above the bound 0.005
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
    if (!(Math.abs(value) <= Double.MAX_VALUE)) { // one of these, and the sum were lost for good
      refusals.refuse(value);
      return;
    }
    distribution.observe(value);
    if (loss != null) {
      loss.recorded();
    }
  }

  Distribution distribution() {
    return distribution;
  }
}
