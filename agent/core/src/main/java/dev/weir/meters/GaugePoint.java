package dev.weir.meters;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One series of a gauge. Thread-safe; records without a lock or allocation. */
public final class GaugePoint extends Point {
  private final AtomicLong bits;
  private final @Nullable Loss loss;

  GaugePoint() {
    this(new AtomicLong(), null); // all bits zero is 0.0
  }

  private GaugePoint(AtomicLong bits, @Nullable Loss loss) {
    this.bits = bits;
    this.loss = loss;
  }

  GaugePoint losing(Loss labels) {
    return new GaugePoint(bits, labels);
  }

  /** The value from now on, NaN included: it is how a gauge says that it does not know. */
  public void set(double value) {
    bits.set(Double.doubleToRawLongBits(value));
    if (loss != null) {
      loss.recorded();
    }
  }

  /** One more. */
  public void inc() {
    add(1);
  }

  /** One less. */
  public void dec() {
    add(-1);
  }

  @Override
  void up() {
    inc();
  }

  @Override
  void down() {
    dec();
  }

  private void add(double amount) {
    long before;
    long after;
    do {
      before = bits.get();
      after = Double.doubleToRawLongBits(Double.longBitsToDouble(before) + amount);
    } while (!bits.compareAndSet(before, after));
    if (loss != null) {
      loss.recorded();
    }
  }

  double value() {
    return Double.longBitsToDouble(bits.get());
  }
}
