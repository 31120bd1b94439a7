package dev.weir.jvm;

import com.sun.management.GcInfo;
import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import dev.weir.meters.Binder;
import dev.weir.meters.Bound;
import java.lang.management.MemoryUsage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes allocated in each memory pool: what it gained between collections and during them. Used on
 * the thread of collections; read on others.
 */
final class PoolAllocations {
  private final Bound<MemoryFact, AllocationQuantity> bound;
  private final Map<String, Pool> pools = new HashMap<>();

  PoolAllocations(Binder binder) {
    this.bound = binder.bind(new AllocationTable());
  }

  synchronized void collected(GcInfo info) {
    Map<String, MemoryUsage> after = info.getMemoryUsageAfterGc();
    for (Map.Entry<String, MemoryUsage> before : info.getMemoryUsageBeforeGc().entrySet()) {
      MemoryUsage left = after.get(before.getKey());
      if (left != null) {
        pool(before.getKey()).collected(before.getValue().getUsed(), left.getUsed());
      }
    }
  }

  private Pool pool(String name) {
    Pool pool = pools.get(name);
    if (pool == null) {
      pool = new Pool(name);
      pools.put(name, pool);
      bound.observe(pool, pool);
    }
    return pool;
  }

  private static final class Pool implements Facts<MemoryFact>, Readings<AllocationQuantity> {
    private final String name;
    private long lastBytes;
    private volatile long allocatedBytes;

    Pool(String name) {
      this.name = name;
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one writer
    void collected(long beforeBytes, long afterBytes) {
      allocatedBytes +=
          Math.max(0, beforeBytes - lastBytes) + Math.max(0, afterBytes - beforeBytes);
      lastBytes = afterBytes;
    }

    @Override
    public @Nullable String fact(MemoryFact fact) {
      return name;
    }

    @Override
    public double read(AllocationQuantity quantity) {
      return allocatedBytes;
    }
  }
}
