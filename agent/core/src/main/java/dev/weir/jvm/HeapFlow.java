package dev.weir.jvm;

import com.sun.management.GcInfo;
import dev.weir.dialect.Facts;
import dev.weir.dialect.NoFact;
import dev.weir.dialect.Readings;
import dev.weir.meters.Binder;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What flows through the heap, told from its pools before and after each collection. Thread-safe.
 */
final class HeapFlow implements Facts<NoFact>, Readings<HeapQuantity> {
  private final List<MemoryPoolMXBean> young = new ArrayList<>();
  private final List<MemoryPoolMXBean> old = new ArrayList<>();
  private final PauseWindow pauses = new PauseWindow(System.nanoTime());

  private double allocated;
  private double promoted;
  private double liveData;
  private double youngAfterLast;

  private HeapFlow() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        String name = pool.getName();
        if (name.endsWith("Eden Space") || name.contains("Young") || isWhole(name)) {
          young.add(pool);
        }
        if (name.endsWith("Old Gen")
            || name.endsWith("Tenured Gen")
            || name.endsWith("Old Generation")
            || isWhole(name)) {
          old.add(pool);
        }
      }
    }
  }

  /** One pool for old and young: Shenandoah, ZGC before its generations, Epsilon. */
  private static boolean isWhole(String pool) {
    return pool.equals("Shenandoah") || pool.equals("ZHeap") || pool.equals("Epsilon Heap");
  }

  static HeapFlow observed(Binder binder) {
    HeapFlow heap = new HeapFlow();
    binder.bind(new HeapTable()).observe(heap, heap);
    return heap;
  }

  synchronized void collected(GcEvent event, GcInfo info) {
    if (!event.isConcurrent()) {
      pauses.add(info.getDuration(), System.nanoTime());
    }
    double youngBefore = used(young, info.getMemoryUsageBeforeGc());
    allocated += Math.max(0, youngBefore - youngAfterLast);
    youngAfterLast = used(young, info.getMemoryUsageAfterGc());

    double oldBefore = used(old, info.getMemoryUsageBeforeGc());
    double oldAfter = used(old, info.getMemoryUsageAfterGc());
    if (!old.equals(young)) {
      promoted += Math.max(0, oldAfter - oldBefore);
    }
    if (oldAfter < oldBefore || "end of major GC".equals(event.fact(GcFact.ACTION))) {
      liveData = oldAfter;
    }
  }

  private static double used(List<MemoryPoolMXBean> pools, Map<String, MemoryUsage> usages) {
    double used = 0;
    for (MemoryPoolMXBean pool : pools) {
      MemoryUsage usage = usages.get(pool.getName());
      used += usage == null ? 0 : usage.getUsed();
    }
    return used;
  }

  @Override
  public @Nullable String fact(NoFact fact) {
    return null;
  }

  @Override
  public synchronized double read(HeapQuantity quantity) {
    switch (quantity) {
      case ALLOCATED:
        return allocated;
      case PROMOTED:
        return promoted;
      case LIVE_DATA:
        return liveData;
      case MAX_DATA:
        return maxData();
      case USAGE_AFTER_GC:
        return usageAfterGc();
      default:
        return pauses.ratio(System.nanoTime());
    }
  }

  private double maxData() {
    double max = 0;
    for (MemoryPoolMXBean pool : old) {
      max += Math.max(0, pool.getUsage().getMax());
    }
    return max;
  }

  private double usageAfterGc() {
    double used = 0;
    for (MemoryPoolMXBean pool : old) {
      MemoryUsage usage = pool.getCollectionUsage();
      used += usage == null ? Double.NaN : usage.getUsed();
    }
    return used / maxData();
  }
}
