package dev.weir.jvm;

import static dev.weir.jvm.ProcessQuantity.CPU_COUNT;
import static dev.weir.jvm.ProcessQuantity.CPU_NANOS;
import static dev.weir.jvm.ProcessQuantity.CPU_SECONDS;
import static dev.weir.jvm.ProcessQuantity.CPU_UTILIZATION;
import static dev.weir.jvm.ProcessQuantity.LOAD_AVERAGE;
import static dev.weir.jvm.ProcessQuantity.MAX_FILES;
import static dev.weir.jvm.ProcessQuantity.OPEN_FILES;
import static dev.weir.jvm.ProcessQuantity.RESIDENT_BYTES;
import static dev.weir.jvm.ProcessQuantity.START_SECONDS;
import static dev.weir.jvm.ProcessQuantity.SYSTEM_CPU_UTILIZATION;
import static dev.weir.jvm.ProcessQuantity.UPTIME_SECONDS;
import static dev.weir.jvm.ProcessQuantity.VIRTUAL_BYTES;

import dev.weir.dialect.MetricTable;
import dev.weir.dialect.NoFact;

/** The process and its processors. */
final class ProcessTable extends MetricTable<NoFact, ProcessQuantity> {

  /** The conventions' {@code process.*} are not stable; Prometheus' own names are. */
  @Override
  protected void otel() {
    total(CPU_SECONDS, "jvm_cpu_time_seconds_total", "Processor time used by the process.");
    gauge(CPU_COUNT, "jvm_cpu_count", "Processors available to the JVM.");
    gauge(CPU_UTILIZATION, "jvm_cpu_recent_utilization_ratio", "Recent use of all processors.");
    prometheus();
  }

  @Override
  protected void micrometer() {
    total(CPU_NANOS, "process_cpu_time_ns_total", "Processor time used by the process.");
    gauge(CPU_UTILIZATION, "process_cpu_usage", "Recent use of all processors by the process.");
    gauge(SYSTEM_CPU_UTILIZATION, "system_cpu_usage", "Recent use of all processors.");
    gauge(CPU_COUNT, "system_cpu_count", "Processors available to the JVM.");
    gauge(LOAD_AVERAGE, "system_load_average_1m", "Runnable entities, averaged over a minute.");
    gauge(START_SECONDS, "process_start_time_seconds", "When the process started, since 1970.");
    gauge(UPTIME_SECONDS, "process_uptime_seconds", "How long the process has run.");
    gauge(OPEN_FILES, "process_files_open_files", "Open file descriptors.");
    gauge(MAX_FILES, "process_files_max_files", "The most file descriptors.");
  }

  @Override
  protected void classic() {
    prometheus();
  }

  private void prometheus() {
    total(CPU_SECONDS, "process_cpu_seconds_total", "Processor time used by the process.");
    gauge(START_SECONDS, "process_start_time_seconds", "When the process started, since 1970.");
    gauge(OPEN_FILES, "process_open_fds", "Open file descriptors.");
    gauge(MAX_FILES, "process_max_fds", "The most file descriptors.");
    gauge(VIRTUAL_BYTES, "process_virtual_memory_bytes", "Virtual memory.");
    gauge(RESIDENT_BYTES, "process_resident_memory_bytes", "Resident memory.");
  }
}
