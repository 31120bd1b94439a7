package dev.weir.jdbc;

import dev.weir.meters.WeakIdentityMap;
import java.lang.ref.WeakReference;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What statements will do that were prepared and not closed yet. Nearly all are prepared, executed
 * and closed by one thread, and few at a time: each thread has some places of its own, where a
 * statement is found without its identity hash, which a new object does not have and the JVM takes
 * its time to make. What a thread finds no place for, and what another thread executes than
 * prepared it, is kept in a map. Held weakly: nobody is obliged to close statements. Thread-safe.
 */
final class OpenStatements {
  /** A power of two; of more threads some share their places. */
  private static final int THREADS = 256;

  private static final int PLACES = 4;

  /** From one thread's places to the next one's: they share no cache line of 64 bytes. */
  private static final int STRIDE = 16;

  private final AtomicReferenceArray<@Nullable Entry> recent =
      new AtomicReferenceArray<>(THREADS * STRIDE);

  private final WeakIdentityMap<Statement, Operation> settled = new WeakIdentityMap<>();

  /** A statement was prepared, perhaps again: drivers keep them and hand them out once more. */
  void add(Statement statement, Operation operation) {
    int place = -1;
    Entry before = null;
    int first = first();
    for (int i = first; i < first + PLACES; i++) {
      Entry entry = recent.get(i);
      boolean again = entry != null && entry.get() == statement;
      if (again || (place < 0 && (entry == null || entry.isOver()))) {
        place = i;
        before = entry;
      }
    }
    if (place < 0 || !recent.compareAndSet(place, before, new Entry(statement, operation))) {
      settle(statement, operation);
    }
  }

  /** What a statement will do; null where it was not seen when it was prepared. */
  @Nullable Operation get(Statement statement) {
    int first = first();
    for (int i = first; i < first + PLACES; i++) {
      Entry entry = recent.get(i);
      if (entry != null && entry.isOf(statement)) {
        return entry.operation;
      }
    }
    Operation known = settled.get(statement);
    return known != null ? known : settle(statement);
  }

  /** Another thread prepared it: from now on any may come. */
  private @Nullable Operation settle(Statement statement) {
    Entry entry = take(statement);
    if (entry == null) {
      return null;
    }
    settle(statement, entry.operation);
    return entry.operation;
  }

  /** For a statement that is nobody's in particular. */
  void settle(Statement statement, Operation operation) {
    settled.put(statement, operation);
  }

  /** A statement was closed. Closing twice does nothing. */
  void remove(Statement statement) {
    int first = first();
    for (int i = first; i < first + PLACES; i++) {
      Entry entry = recent.get(i);
      if (entry != null && entry.get() == statement) {
        entry.closed = true;
        return;
      }
    }
    if (statement instanceof PreparedStatement && settled.remove(statement) == null) {
      take(statement);
    }
  }

  /** Takes a statement from whichever thread it is kept for. */
  private @Nullable Entry take(Statement statement) {
    for (int first = 0; first < recent.length(); first += STRIDE) {
      for (int i = first; i < first + PLACES; i++) {
        Entry entry = recent.get(i);
        if (entry != null && entry.isOf(statement) && recent.compareAndSet(i, entry, null)) {
          return entry;
        }
      }
    }
    return null;
  }

  private static int first() {
    return ((int) Thread.currentThread().getId() & (THREADS - 1)) * STRIDE;
  }

  /**
   * A statement and what it will do. Stays in its place when it is closed, so that closing it a
   * second time, as drivers do by way of {@code super.close()}, is known to be that.
   */
  private static final class Entry extends WeakReference<Statement> {
    final Operation operation;
    boolean closed;

    Entry(Statement statement, Operation operation) {
      super(statement);
      this.operation = operation;
    }

    boolean isOf(Statement statement) {
      return get() == statement && !closed;
    }

    boolean isOver() {
      return closed || get() == null;
    }
  }
}
