package dev.weir.meters;

import org.jspecify.annotations.Nullable;

/** One series of a histogram. Thread-safe; records without a lock or allocation. */
public final class HistogramPoint extends Point {
  private final Distribution distribution;
  private final double scale;
  private final Refusals refusals;
  private final @Nullable Loss loss;

  HistogramPoint(Distribution distribution, double scale, Refusals refusals, @Nullable Loss loss) {
    this.distribution = distribution;
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
    double exposed = value * scale;
    if (!(Math.abs(exposed) <= Double.MAX_VALUE)) { // one of these, and the sum were lost for good
      refusals.refuse(exposed);
      return;
    }
    distribution.observe(exposed);
    if (loss != null) {
      loss.recorded();
    }
  }

  /** Records a duration, converted to the unit that is exposed. */
  public void observeNanos(long nanos) {
    distribution.observeNanos(nanos);
    if (loss != null) {
      loss.recorded();
    }
  }

  @Override
  void recordNanos(long nanos) {
    observeNanos(nanos);
  }

  @Override
  void record(double value) {
    observe(value);
  }

  Distribution distribution() {
    return distribution;
  }
}
