package dev.weir.jvm;

import dev.weir.dialect.Facts;
import org.jspecify.annotations.Nullable;

/** One garbage collection that ended. Immutable. */
final class GcEvent implements Facts<GcFact> {
  private final String collector;
  private final @Nullable String action;
  private final @Nullable String cause;

  GcEvent(String collector, @Nullable String action, @Nullable String cause) {
    this.collector = collector;
    this.action = action;
    this.cause = cause;
  }

  @Override
  public @Nullable String fact(GcFact fact) {
    switch (fact) {
      case COLLECTOR:
        return collector;
      case ACTION:
        return action;
      default:
        return cause;
    }
  }

  /** Whether the application ran meanwhile, as the names of HotSpot's collectors tell. */
  boolean isConcurrent() {
    return "No GC".equals(cause) // G1's concurrent cycle
        || collector.equals("Shenandoah Cycles")
        || collector.startsWith("ZGC") && collector.endsWith("Cycles");
  }
}
