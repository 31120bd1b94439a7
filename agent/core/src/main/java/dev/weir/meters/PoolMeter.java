package dev.weir.meters;

import dev.weir.dialect.PoolFact;
import dev.weir.dialect.PoolQuantity;
import dev.weir.dialect.PoolTable;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures pools of connections: any library's, told by its advice. How many connections there are
 * is read at scrapes; nothing is counted when one is lent but the time it takes and lasts.
 *
 * <p>Pools and connections are held weakly. A pool's gauges vanish when it is closed or collected.
 * Thread-safe.
 */
public final class PoolMeter {
  private static final long NOT_LENT = Long.MIN_VALUE;

  private final Binder binder;
  private final Map<String, Library> libraries = new HashMap<>();
  private final WeakIdentityMap<Object, Entry> pools = new WeakIdentityMap<>();
  private final WeakIdentityMap<Object, Loan> loans = new WeakIdentityMap<>();
  private final Latest<Object, Loan> latest = new Latest<>();
  private final Set<Entry> open = new HashSet<>();

  /** Most applications have one pool: the last one asked for is nearly always the next. */
  private volatile @Nullable Entry last;

  PoolMeter(Binder binder) {
    this.binder = binder;
  }

  /** Whether this pool was opened, closed or not: one may be older than the agent. */
  public boolean knows(Object pool) {
    return entry(pool) != null;
  }

  /**
   * A pool is there from now on.
   *
   * @param library whose it is, {@code hikaricp}
   * @param name as it was configured, else what it connects to. Where an open pool has the same
   *     name, this one is called {@code name-2}
   * @param reader a constant in a static of the advice; held weakly
   */
  public synchronized <P> void opened(
      String library, String name, P pool, PoolReader<? super P> reader) {
    if (knows(pool)) {
      return;
    }
    closeCollected();
    Entry entry = new Entry(library(library), pool, new Pool<P>(pool, reader, free(name)));
    pools.put(pool, entry);
    open.add(entry);
  }

  /** A pool was closed. Connections may still come back to it. */
  public synchronized void closed(Object pool) {
    Entry entry = entry(pool);
    if (entry != null) {
      entry.observation.close();
      open.remove(entry);
    }
  }

  /** The pools that are open now. */
  public synchronized List<Pool<?>> open() {
    List<Pool<?>> pools = new ArrayList<>();
    for (Entry entry : open) {
      pools.add(entry.pool);
    }
    return pools;
  }

  /** A caller got a connection, so long after it had asked. */
  public void waited(Object pool, long waitNanos) {
    Entry entry = entry(pool);
    if (entry != null && isMeasured()) {
      entry.waits.recordNanos(0, waitNanos);
    }
  }

  /** A caller got no connection in time. */
  public void timedOut(Object pool) {
    Entry entry = entry(pool);
    if (entry != null && isMeasured()) {
      entry.pool.timedOut();
    }
  }

  /** A pool made a connection. */
  public void created(Object pool, long durationNanos) {
    Entry entry = entry(pool);
    if (entry != null) {
      entry.creations.recordNanos(0, durationNanos);
    }
  }

  /**
   * A connection is lent from now on.
   *
   * @param connection what stands for it in the pool; best an object that outlives the loan, so
   *     that the next one allocates nothing
   */
  public void borrowed(Object connection) {
    Loan loan = loan(connection);
    if (loan == null) {
      loan = loans.putIfAbsent(connection, new Loan(connection));
    }
    loan.sinceNanos = isMeasured() ? System.nanoTime() : NOT_LENT; // who returns it had it from us
  }

  private static boolean isMeasured() {
    return !(Thread.currentThread() instanceof UnmeasuredThread);
  }

  /** A connection came back. */
  public void returned(Object pool, Object connection) {
    Loan loan = loan(connection);
    long sinceNanos = loan == null ? NOT_LENT : loan.sinceNanos;
    if (loan == null || sinceNanos == NOT_LENT) {
      return;
    }
    loan.sinceNanos = NOT_LENT; // before the pool lends it again
    Entry entry = entry(pool);
    if (entry != null) {
      entry.uses.recordNanos(0, System.nanoTime() - sinceNanos);
    }
  }

  private @Nullable Loan loan(Object connection) {
    Loan known = latest.get(connection);
    if (known == null) {
      known = loans.get(connection);
      if (known != null) {
        latest.put(known);
      }
    }
    return known;
  }

  private @Nullable Entry entry(Object pool) {
    Entry likely = last;
    if (likely != null && likely.get() == pool) {
      return likely;
    }
    Entry found = pools.get(pool);
    if (found != null) {
      last = found;
    }
    return found;
  }

  private Library library(String name) {
    Library known = libraries.get(name);
    if (known == null) {
      known = new Library(binder.bind(new PoolTable(name)));
      libraries.put(name, known);
    }
    return known;
  }

  private void closeCollected() {
    for (Iterator<Entry> entries = open.iterator(); entries.hasNext(); ) {
      Entry entry = entries.next();
      if (entry.get() == null) {
        entry.observation.close();
        entries.remove();
      }
    }
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; isTaken(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  private boolean isTaken(String name) {
    for (Entry entry : open) {
      if (entry.pool.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The metrics that all pools of one library share. */
  private static final class Library {
    final Bound<PoolFact, PoolQuantity> bound;
    final Recorder<PoolFact> waits;
    final Recorder<PoolFact> uses;
    final Recorder<PoolFact> creations;

    Library(Bound<PoolFact, PoolQuantity> bound) {
      this.bound = bound;
      this.waits = bound.recorder(PoolQuantity.WAIT_TIME);
      this.uses = bound.recorder(PoolQuantity.USE_TIME);
      this.creations = bound.recorder(PoolQuantity.CREATE_TIME);
    }
  }

  /** One pool and where its values go; the pool itself is referred to weakly. */
  private static final class Entry extends WeakReference<@Nullable Object> {
    final Pool<?> pool;
    final Recording<PoolFact> waits;
    final Recording<PoolFact> uses;
    final Recording<PoolFact> creations;
    final Observation observation;

    Entry(Library library, Object itself, Pool<?> pool) {
      super(itself);
      this.pool = pool;
      this.waits = library.waits.of(pool);
      this.uses = library.uses.of(pool);
      this.creations = library.creations.of(pool);
      this.observation = library.bound.observe(pool, pool);
    }
  }

  /**
   * A connection and since when it is lent. Plain: a pool hands it from thread to thread safely.
   */
  private static final class Loan extends WeakReference<@Nullable Object> {
    long sinceNanos = NOT_LENT;

    Loan(Object connection) {
      super(connection);
    }
  }
}
