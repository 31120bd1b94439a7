package dev.weir.jvm;

import static dev.weir.jvm.MemoryFact.AREA;
import static dev.weir.jvm.MemoryQuantity.COMMITTED;
import static dev.weir.jvm.MemoryQuantity.INIT;
import static dev.weir.jvm.MemoryQuantity.MAX;
import static dev.weir.jvm.MemoryQuantity.USED;

import dev.weir.dialect.MetricTable;

/** The heap and all memory besides: elsewhere, these are the sums over pools. */
final class MemoryAreaTable extends MetricTable<MemoryFact, MemoryQuantity> {
  @Override
  protected void otel() {}

  @Override
  protected void micrometer() {}

  @Override
  protected void classic() {
    gauge(USED, "jvm_memory_used_bytes", "Memory in use.").label("area", AREA);
    gauge(COMMITTED, "jvm_memory_committed_bytes", "Memory committed.").label("area", AREA);
    gauge(MAX, "jvm_memory_max_bytes", "The most memory, or -1.").label("area", AREA);
    gauge(INIT, "jvm_memory_init_bytes", "Memory at start.").label("area", AREA);
  }
}
