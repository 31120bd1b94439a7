package dev.weir.jvm;

import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The heap, or all memory besides. */
final class MemoryArea implements Facts<MemoryFact>, Readings<MemoryQuantity> {
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final boolean heap;

  private MemoryArea(boolean heap) {
    this.heap = heap;
  }

  static List<MemoryArea> all() {
    return Arrays.asList(new MemoryArea(true), new MemoryArea(false));
  }

  @Override
  public @Nullable String fact(MemoryFact fact) {
    return heap ? "heap" : "nonheap";
  }

  @Override
  public double read(MemoryQuantity quantity) {
    return quantity.in(heap ? memory.getHeapMemoryUsage() : memory.getNonHeapMemoryUsage());
  }
}
