package dev.weir.jvm;

import dev.weir.dialect.MetricTable;

/** What only client_java derives from collections. */
final class AllocationTable extends MetricTable<MemoryFact, AllocationQuantity> {
  @Override
  protected void otel() {}

  @Override
  protected void micrometer() {}

  @Override
  protected void classic() {
    total(
            AllocationQuantity.ALLOCATED,
            "jvm_memory_pool_allocated_bytes_total",
            "Allocated in a pool, as collections show.")
        .label("pool", MemoryFact.POOL);
  }
}
