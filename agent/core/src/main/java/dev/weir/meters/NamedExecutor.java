package dev.weir.meters;

import dev.weir.dialect.ExecutorFact;
import dev.weir.dialect.ExecutorQuantity;
import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;

/** All thread pools of one name. They are held weakly; what they completed stays. Thread-safe. */
final class NamedExecutor implements Facts<ExecutorFact>, Readings<ExecutorQuantity> {
  private final String name;
  private final List<Pool> pools = new ArrayList<>();
  private long completedByThoseGone;

  NamedExecutor(String name) {
    this.name = name;
  }

  synchronized void add(ThreadPoolExecutor executor) {
    pools.add(new Pool(executor));
  }

  @Override
  public String fact(ExecutorFact fact) {
    return name;
  }

  @Override
  public synchronized double read(ExecutorQuantity quantity) {
    boolean total = quantity == ExecutorQuantity.COMPLETED;
    long sum = total ? completedByThoseGone : 0;
    boolean any = total;
    for (Iterator<Pool> all = pools.iterator(); all.hasNext(); ) {
      Pool pool = all.next();
      ThreadPoolExecutor executor = pool.get();
      if (executor == null || executor.isTerminated()) {
        long completed = executor == null ? pool.completed : executor.getCompletedTaskCount();
        completedByThoseGone += completed;
        sum += total ? completed : 0;
        all.remove();
      } else {
        long value = read(quantity, executor);
        pool.completed = total ? value : pool.completed;
        sum += value;
        any = true;
      }
    }
    return any ? sum : Double.NaN;
  }

  private static long read(ExecutorQuantity quantity, ThreadPoolExecutor executor) {
    switch (quantity) {
      case ACTIVE:
        return executor.getActiveCount();
      case QUEUED:
        return executor.getQueue().size();
      case POOL_SIZE:
        return executor.getPoolSize();
      case CORE_SIZE:
        return executor.getCorePoolSize();
      case MAX_SIZE:
        return executor.getMaximumPoolSize();
      default:
        return executor.getCompletedTaskCount();
    }
  }

  private static final class Pool extends WeakReference<ThreadPoolExecutor> {
    /** As of the last scrape. */
    long completed;

    Pool(ThreadPoolExecutor executor) {
      super(executor);
    }
  }
}
