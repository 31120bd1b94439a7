package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.Exemplar;
import org.jspecify.annotations.Nullable;

/** A counter that remembers a trace. */
final class TracedCounterPoint extends CounterPoint {
  private final Traced traced;

  TracedCounterPoint(Refusals refusals) {
    super(refusals);
    this.traced = new Traced(1);
  }

  private TracedCounterPoint(TracedCounterPoint same, Loss loss) {
    super(same, loss);
    this.traced = same.traced;
  }

  @Override
  CounterPoint losing(Loss labels) {
    return new TracedCounterPoint(this, labels);
  }

  @Override
  public void inc() {
    super.inc();
    traced.recorded(0, 1);
  }

  @Override
  public void add(long amount) {
    super.add(amount);
    recorded(amount);
  }

  @Override
  public void add(double amount) {
    super.add(amount);
    recorded(amount);
  }

  private void recorded(double amount) {
    if (amount > 0 && amount <= Double.MAX_VALUE) {
      traced.recorded(0, amount);
    }
  }

  @Override
  @Nullable Exemplar exemplar() {
    return traced.exemplar(0);
  }
}
