package dev.weir.rules;

import dev.weir.meters.GaugePoint;
import org.jspecify.annotations.Nullable;

/** Counts calls in flight: the entry hands the series it raised to the exit. */
final class InFlight {
  private InFlight() {}

  static @Nullable GaugePoint begin(@Nullable GaugePoint point) {
    if (point != null) {
      point.inc();
    }
    return point;
  }

  static void end(@Nullable Object begun) {
    if (begun != null) {
      ((GaugePoint) begun).dec();
    }
  }
}
