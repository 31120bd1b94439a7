package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.PoolFact;
import dev.weir.dialect.PoolQuantity;
import dev.weir.dialect.Readings;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.LongAdder;

/** What is known of one pool, which it does not keep from being collected. Thread-safe. */
public final class Pool<P> implements Facts<PoolFact>, Readings<PoolQuantity> {
  private final WeakReference<P> pool;
  private final WeakReference<PoolReader<? super P>> reader;
  private final String name;
  private final LongAdder timeouts = new LongAdder();

  Pool(P pool, PoolReader<? super P> reader, String name) {
    this.pool = new WeakReference<>(pool);
    this.reader = new WeakReference<>(reader);
    this.name = name;
  }

  /** As the label has it. */
  public String name() {
    return name;
  }

  /**
   * Whether it lends a valid connection; one that is gone has nobody to lend to.
   *
   * @throws Exception why it lends none
   */
  public boolean lends(long timeoutMillis) throws Exception {
    P open = pool.get();
    PoolReader<? super P> library = reader.get();
    return open == null || library == null || library.lends(open, timeoutMillis);
  }

  void timedOut() {
    timeouts.increment();
  }

  @Override
  public String fact(PoolFact fact) {
    return name;
  }

  @Override
  public double read(PoolQuantity quantity) {
    P open = pool.get();
    PoolReader<? super P> counters = reader.get();
    if (open == null || counters == null) {
      return Double.NaN;
    }
    try {
      return read(quantity, open, counters);
    } catch (Exception e) {
      throw new IllegalStateException("pool " + name + " cannot tell its " + quantity, e);
    }
  }

  private double read(PoolQuantity quantity, P open, PoolReader<? super P> counters)
      throws Exception {
    switch (quantity) {
      case USED:
        return known(counters.used(open));
      case IDLE:
        return known(counters.idle(open));
      case TOTAL:
        return known(counters.used(open)) + known(counters.idle(open));
      case PENDING:
        return known(counters.pending(open));
      case MAX:
        return known(counters.max(open));
      case IDLE_MAX:
        return known(counters.idleMax(open));
      case IDLE_MIN:
        return known(counters.idleMin(open));
      case TIMEOUTS:
        return timeouts.sum();
      default:
        return Double.NaN;
    }
  }

  private static double known(int count) {
    return count < 0 ? Double.NaN : count;
  }
}
