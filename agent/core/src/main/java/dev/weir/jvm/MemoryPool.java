package dev.weir.jvm;

import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** One memory pool. */
final class MemoryPool implements Facts<MemoryFact>, Readings<MemoryQuantity> {
  private final MemoryPoolMXBean pool;
  private final String name;
  private final boolean heap;

  MemoryPool(MemoryPoolMXBean pool) {
    this.pool = pool;
    this.name = pool.getName();
    this.heap = pool.getType() == MemoryType.HEAP;
  }

  @Override
  public String fact(MemoryFact fact) {
    switch (fact) {
      case POOL:
        return name;
      case TYPE:
        return heap ? "heap" : "non_heap";
      default:
        return heap ? "heap" : "nonheap";
    }
  }

  @Override
  public double read(MemoryQuantity quantity) {
    return quantity.in(quantity.isAfterGc() ? pool.getCollectionUsage() : pool.getUsage());
  }
}
