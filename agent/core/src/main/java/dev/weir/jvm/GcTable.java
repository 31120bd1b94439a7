package dev.weir.jvm;

import static dev.weir.jvm.GcFact.ACTION;
import static dev.weir.jvm.GcFact.CAUSE;
import static dev.weir.jvm.GcFact.COLLECTOR;
import static dev.weir.jvm.GcQuantity.COLLECTION;
import static dev.weir.jvm.GcQuantity.CONCURRENT_PHASE;
import static dev.weir.jvm.GcQuantity.EVENT;
import static dev.weir.jvm.GcQuantity.PAUSE;

import dev.weir.dialect.MetricTable;

/**
 * Garbage collections.
 *
 * <pre>
 * jvm_gc_duration_seconds_count{jvm_gc_name="G1 Young Generation",jvm_gc_action="end of minor GC"} 5
 * </pre>
 */
final class GcTable extends MetricTable<GcFact, GcQuantity> {
  @Override
  protected void otel() {
    histogram(EVENT, "jvm_gc_duration_seconds", "Duration of garbage collections.")
        .buckets(.01, .1, 1, 10)
        .label("jvm_gc_name", COLLECTOR)
        .label("jvm_gc_action", ACTION);
  }

  @Override
  protected void micrometer() {
    timer(PAUSE, "jvm_gc_pause_seconds", "Time the application stood still.")
        .label("action", ACTION)
        .label("cause", CAUSE)
        .label("gc", COLLECTOR);
    timer(
            CONCURRENT_PHASE,
            "jvm_gc_concurrent_phase_time_seconds",
            "Time of collections beside the application.")
        .label("action", ACTION)
        .label("cause", CAUSE)
        .label("gc", COLLECTOR);
  }

  @Override
  protected void classic() {
    histogram(COLLECTION, "jvm_gc_collection_seconds", "Time spent in garbage collections.")
        .label("gc", COLLECTOR);
  }
}
