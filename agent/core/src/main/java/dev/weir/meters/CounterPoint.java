package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.Exemplar;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One series of a counter. Thread-safe; records without a lock or allocation. */
public class CounterPoint extends Point {
  private final LongAdder whole;
  private final DoubleAdder fraction;
  private final Refusals refusals;
  private final @Nullable Loss loss;
  final long createdMillis;

  CounterPoint(Refusals refusals) {
    this(new LongAdder(), new DoubleAdder(), refusals, null, System.currentTimeMillis());
  }

  /** Another face of the same series. */
  CounterPoint(CounterPoint same, @Nullable Loss loss) {
    this(same.whole, same.fraction, same.refusals, loss, same.createdMillis);
  }

  private CounterPoint(
      LongAdder whole,
      DoubleAdder fraction,
      Refusals refusals,
      @Nullable Loss loss,
      long createdMillis) {
    this.whole = whole;
    this.fraction = fraction;
    this.refusals = refusals;
    this.loss = loss;
    this.createdMillis = createdMillis;
  }

  CounterPoint losing(Loss labels) {
    return new CounterPoint(this, labels);
  }

  /** The last that was counted within a trace; null where none was, or nobody wants to know. */
  @Nullable Exemplar exemplar() {
    return null;
  }

  /** One more. */
  public void inc() {
    whole.increment();
    if (loss != null) {
      loss.recorded();
    }
  }

  /** So many more; a negative number is refused and counted. */
  public void add(long amount) {
    if (amount < 0) {
      refusals.refuse(amount);
      return;
    }
    whole.add(amount);
    if (loss != null) {
      loss.recorded();
    }
  }

  /** So much more; NaN, an infinite or a negative amount is refused and counted. */
  public void add(double amount) {
    if (!(amount >= 0 && amount <= Double.MAX_VALUE)) {
      refusals.refuse(amount);
      return;
    }
    fraction.add(amount);
    if (loss != null) {
      loss.recorded();
    }
  }

  @Override
  final void recordNanos(long nanos) {
    inc();
  }

  @Override
  final void record(double value) {
    inc();
  }

  @Override
  final void count() {
    inc();
  }

  @Override
  final void count(long events) {
    add(events);
  }

  double value() {
    return whole.sum() + fraction.sum();
  }
}
