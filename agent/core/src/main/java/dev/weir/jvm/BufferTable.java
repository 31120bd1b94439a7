package dev.weir.jvm;

import static dev.weir.jvm.BufferFact.POOL;
import static dev.weir.jvm.BufferQuantity.CAPACITY;
import static dev.weir.jvm.BufferQuantity.COUNT;
import static dev.weir.jvm.BufferQuantity.USED;

import dev.weir.dialect.MetricTable;

/** Buffers outside the heap: direct ones and mapped files. */
final class BufferTable extends MetricTable<BufferFact, BufferQuantity> {

  /** Of development status in the conventions; kept, since a leak of them shows nowhere else. */
  @Override
  protected void otel() {
    gauge(USED, "jvm_buffer_memory_used_bytes", "Memory used by buffers.")
        .label("jvm_buffer_pool_name", POOL);
    gauge(CAPACITY, "jvm_buffer_memory_limit_bytes", "Capacity of buffers.")
        .label("jvm_buffer_pool_name", POOL);
    gauge(COUNT, "jvm_buffer_count", "Buffers in the pool.").label("jvm_buffer_pool_name", POOL);
  }

  @Override
  protected void micrometer() {
    gauge(USED, "jvm_buffer_memory_used_bytes", "Memory used by buffers.").label("id", POOL);
    gauge(CAPACITY, "jvm_buffer_total_capacity_bytes", "Capacity of buffers.").label("id", POOL);
    gauge(COUNT, "jvm_buffer_count_buffers", "Buffers in the pool.").label("id", POOL);
  }

  @Override
  protected void classic() {
    gauge(USED, "jvm_buffer_pool_used_bytes", "Memory used by buffers.").label("pool", POOL);
    gauge(CAPACITY, "jvm_buffer_pool_capacity_bytes", "Capacity of buffers.").label("pool", POOL);
    gauge(COUNT, "jvm_buffer_pool_used_buffers", "Buffers in the pool.").label("pool", POOL);
  }
}
