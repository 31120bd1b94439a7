package dev.weir.system;

import static dev.weir.system.MemoryQuantity.AVAILABLE;
import static dev.weir.system.MemoryQuantity.BUFFERS;
import static dev.weir.system.MemoryQuantity.CACHED;
import static dev.weir.system.MemoryQuantity.FREE;
import static dev.weir.system.MemoryQuantity.OWN;
import static dev.weir.system.MemoryQuantity.TOTAL;
import static dev.weir.system.MemoryQuantity.USED;

import dev.weir.dialect.MetricTable;
import dev.weir.dialect.NoFact;

/** The host's memory. */
final class MemoryTable extends MetricTable<NoFact, MemoryQuantity> {
  @Override
  protected void otel() {
    state(USED, "used");
    state(FREE, "free");
    state(CACHED, "cached");
    state(BUFFERS, "buffers");
    gauge(TOTAL, "system_memory_limit_bytes", "Memory of the host.");
  }

  /** Micrometer has no names for it. */
  @Override
  protected void micrometer() {
    otel();
  }

  @Override
  protected void classic() {
    gauge(OWN, "memory_usage_bytes", "Resident memory of the process.").service();
    gauge(TOTAL, "memory_total_bytes", "Memory of the host.");
    gauge(AVAILABLE, "memory_available_bytes", "Memory of the host that can be had.");
  }

  private void state(MemoryQuantity quantity, String state) {
    gauge(quantity, "system_memory_usage_bytes", "Memory of the host, by what it is used for.")
        .constant("state", state);
  }
}
