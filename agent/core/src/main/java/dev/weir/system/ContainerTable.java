package dev.weir.system;

import dev.weir.dialect.MetricTable;
import dev.weir.dialect.NoFact;

/** The container's limits; nothing where it has none. */
final class ContainerTable extends MetricTable<NoFact, ContainerQuantity> {
  @Override
  protected void otel() {
    gauge(
        ContainerQuantity.MEMORY_LIMIT,
        "container_memory_limit_bytes",
        "The most memory that the container can have.");
    gauge(
        ContainerQuantity.MEMORY_USED,
        "container_memory_used_bytes",
        "Memory that counts against the container's limit.");
    gauge(
        ContainerQuantity.CPU_LIMIT,
        "container_cpu_limit",
        "Processors that the container can use.");
    total(
        ContainerQuantity.THROTTLED_SECONDS,
        "container_cpu_throttled_seconds_total",
        "Time that the container had to wait for its next share of the processors.");
    total(
        ContainerQuantity.THROTTLED_PERIODS,
        "container_cpu_throttled_periods_total",
        "Periods in which the container's share was used up.");
  }

  @Override
  protected void micrometer() {
    otel();
  }

  @Override
  protected void classic() {
    otel();
  }
}
