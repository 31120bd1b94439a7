package dev.weir.meters;

import dev.weir.dialect.Facts;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps how many are under way. The facts of an event must be the same at {@link #up} and {@link
 * #down}, or one series never comes back to 0. Thread-safe.
 *
 * @param <F> the facts of this kind of meter
 */
public final class Level<F extends Enum<F>> {
  private final List<Path<F, GaugePoint>> gauges;

  Level(List<Path<F, GaugePoint>> gauges) {
    this.gauges = new ArrayList<>(gauges);
  }

  /** One more is under way. */
  public void up(Facts<F> event) {
    for (int i = 0; i < gauges.size(); i++) {
      gauges.get(i).point(event).inc();
    }
  }

  /** One less is under way. */
  public void down(Facts<F> event) {
    for (int i = 0; i < gauges.size(); i++) {
      gauges.get(i).point(event).dec();
    }
  }
}
