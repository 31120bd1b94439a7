package dev.weir.jvm;

import static dev.weir.jvm.HeapQuantity.ALLOCATED;
import static dev.weir.jvm.HeapQuantity.LIVE_DATA;
import static dev.weir.jvm.HeapQuantity.MAX_DATA;
import static dev.weir.jvm.HeapQuantity.OVERHEAD;
import static dev.weir.jvm.HeapQuantity.PROMOTED;
import static dev.weir.jvm.HeapQuantity.USAGE_AFTER_GC;

import dev.weir.dialect.MetricTable;
import dev.weir.dialect.NoFact;

/** What only Micrometer derives from collections. */
final class HeapTable extends MetricTable<NoFact, HeapQuantity> {
  @Override
  protected void otel() {}

  @Override
  protected void micrometer() {
    total(ALLOCATED, "jvm_gc_memory_allocated_bytes_total", "Allocated, as collections show.");
    total(PROMOTED, "jvm_gc_memory_promoted_bytes_total", "Promoted to the old generation.");
    gauge(LIVE_DATA, "jvm_gc_live_data_size_bytes", "Long-lived data after a collection.");
    gauge(MAX_DATA, "jvm_gc_max_data_size_bytes", "The most long-lived data.");
    gauge(USAGE_AFTER_GC, "jvm_memory_usage_after_gc", "Long-lived data, of the most there can be.")
        .constant("area", "heap")
        .constant("pool", "long-lived");
    gauge(OVERHEAD, "jvm_gc_overhead", "Part of the last five minutes spent in pauses.");
  }

  @Override
  protected void classic() {}
}
