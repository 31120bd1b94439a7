package dev.weir.jvm;

import static dev.weir.jvm.MemoryFact.AREA;
import static dev.weir.jvm.MemoryFact.POOL;
import static dev.weir.jvm.MemoryFact.TYPE;
import static dev.weir.jvm.MemoryQuantity.COMMITTED;
import static dev.weir.jvm.MemoryQuantity.COMMITTED_AFTER_GC;
import static dev.weir.jvm.MemoryQuantity.INIT;
import static dev.weir.jvm.MemoryQuantity.INIT_AFTER_GC;
import static dev.weir.jvm.MemoryQuantity.LIMIT;
import static dev.weir.jvm.MemoryQuantity.MAX;
import static dev.weir.jvm.MemoryQuantity.MAX_AFTER_GC;
import static dev.weir.jvm.MemoryQuantity.USED;
import static dev.weir.jvm.MemoryQuantity.USED_AFTER_GC;

import dev.weir.dialect.MetricTable;
import dev.weir.dialect.Row;

/**
 * Memory pools.
 *
 * <pre>
 * jvm_memory_used_bytes{jvm_memory_type="heap",jvm_memory_pool_name="G1 Old Gen"} 1.2e7
 * </pre>
 */
final class MemoryTable extends MetricTable<MemoryFact, MemoryQuantity> {

  /** <a href="https://opentelemetry.io/docs/specs/semconv/runtime/jvm-metrics/">Stable.</a> */
  @Override
  protected void otel() {
    pool(gauge(USED, "jvm_memory_used_bytes", "Memory in use."));
    pool(gauge(COMMITTED, "jvm_memory_committed_bytes", "Memory committed."));
    pool(gauge(LIMIT, "jvm_memory_limit_bytes", "The most memory that can be obtained."));
    pool(
        gauge(
            USED_AFTER_GC,
            "jvm_memory_used_after_last_gc_bytes",
            "Memory in use after the last collection of this pool."));
  }

  private static void pool(Row<MemoryFact, MemoryQuantity> row) {
    row.label("jvm_memory_type", TYPE).label("jvm_memory_pool_name", POOL);
  }

  @Override
  protected void micrometer() {
    gauge(USED, "jvm_memory_used_bytes", "Memory in use.").label("area", AREA).label("id", POOL);
    gauge(COMMITTED, "jvm_memory_committed_bytes", "Memory committed.")
        .label("area", AREA)
        .label("id", POOL);
    gauge(MAX, "jvm_memory_max_bytes", "The most memory that can be obtained, or -1.")
        .label("area", AREA)
        .label("id", POOL);
  }

  @Override
  protected void classic() {
    classic(USED, "used", "Memory in use in a pool.");
    classic(COMMITTED, "committed", "Memory committed for a pool.");
    classic(MAX, "max", "The most memory a pool can obtain, or -1.");
    classic(INIT, "init", "Memory a pool had at start.");
    classic(USED_AFTER_GC, "collection_used", "Memory in use after the last collection.");
    classic(COMMITTED_AFTER_GC, "collection_committed", "Committed after the last collection.");
    classic(MAX_AFTER_GC, "collection_max", "The most memory after the last collection, or -1.");
    classic(INIT_AFTER_GC, "collection_init", "Memory at start, as of the last collection.");
  }

  private void classic(MemoryQuantity quantity, String name, String help) {
    gauge(quantity, "jvm_memory_pool_" + name + "_bytes", help).label("pool", POOL);
  }
}
