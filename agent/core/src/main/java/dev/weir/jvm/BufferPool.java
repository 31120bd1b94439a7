package dev.weir.jvm;

import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import java.lang.management.BufferPoolMXBean;

/** One pool of buffers outside the heap. */
final class BufferPool implements Facts<BufferFact>, Readings<BufferQuantity> {
  private final BufferPoolMXBean pool;

  BufferPool(BufferPoolMXBean pool) {
    this.pool = pool;
  }

  @Override
  public String fact(BufferFact fact) {
    return pool.getName();
  }

  @Override
  public double read(BufferQuantity quantity) {
    switch (quantity) {
      case USED:
        return pool.getMemoryUsed();
      case CAPACITY:
        return pool.getTotalCapacity();
      default:
        return pool.getCount();
    }
  }
}
