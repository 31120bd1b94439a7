package dev.weir.jvm;

import static dev.weir.jvm.RuntimeFact.COMPILER;
import static dev.weir.jvm.RuntimeFact.NAME;
import static dev.weir.jvm.RuntimeFact.VENDOR;
import static dev.weir.jvm.RuntimeFact.VERSION;
import static dev.weir.jvm.RuntimeQuantity.COMPILATION_MILLIS;
import static dev.weir.jvm.RuntimeQuantity.COMPILATION_SECONDS;
import static dev.weir.jvm.RuntimeQuantity.INFO;
import static dev.weir.jvm.RuntimeQuantity.PENDING_FINALIZATION;

import dev.weir.dialect.MetricTable;

/** The Java runtime. The conventions keep what it is in resource attributes, not in a metric. */
final class RuntimeTable extends MetricTable<RuntimeFact, RuntimeQuantity> {
  @Override
  protected void otel() {}

  @Override
  protected void micrometer() {
    gauge(INFO, "jvm_info", "The Java runtime.")
        .label("runtime", NAME)
        .label("vendor", VENDOR)
        .label("version", VERSION);
    total(COMPILATION_MILLIS, "jvm_compilation_time_ms_total", "Time spent compiling.")
        .label("compiler", COMPILER);
  }

  @Override
  protected void classic() {
    gauge(INFO, "jvm_runtime_info", "The Java runtime.")
        .label("runtime", NAME)
        .label("vendor", VENDOR)
        .label("version", VERSION);
    total(COMPILATION_SECONDS, "jvm_compilation_time_seconds_total", "Time spent compiling.");
    gauge(
        PENDING_FINALIZATION,
        "jvm_memory_objects_pending_finalization",
        "Objects that wait for their finalizer.");
  }
}
