package dev.weir.meters;

import dev.weir.dialect.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how many are under way. The facts of an event must be the same at {@link #up} and {@link
 * #down}, or one series never comes back to 0. Thread-safe.
 *
 * @param <F> the facts of this kind of meter
 */
public final class Level<F extends Enum<F>> {
  private final List<Path<F, GaugePoint>> gauges;
  private final boolean contextual;

  Level(List<Path<F, GaugePoint>> gauges) {
    this.gauges = new ArrayList<>(gauges);
    boolean anyContextual = false;
    for (Path<F, GaugePoint> gauge : gauges) {
      anyContextual |= gauge.isContextual();
    }
    this.contextual = anyContextual;
  }

  /**
   * One more is under way.
   *
   * @return to be given to {@link #down}; null where the event's facts alone say which series it is
   */
  public GaugePoint @Nullable [] up(Facts<F> event) {
    GaugePoint[] raised = contextual ? new GaugePoint[gauges.size()] : null;
    for (int i = 0; i < gauges.size(); i++) {
      GaugePoint point = gauges.get(i).point(event);
      point.inc();
      if (raised != null) {
        raised[i] = point;
      }
    }
    return raised;
  }

  /** One less is under way. */
  public void down(Facts<F> event, GaugePoint @Nullable [] raised) {
    for (int i = 0; i < gauges.size(); i++) {
      (raised == null ? gauges.get(i).point(event) : raised[i]).dec();
    }
  }
}
