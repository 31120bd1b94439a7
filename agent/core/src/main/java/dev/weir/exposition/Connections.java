package dev.weir.exposition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connections alive, at most eight. Where a ninth client comes, whoever has kept its thread
 * waiting longest has to go: a half-open socket, an idle connection, a reader that does not read.
 * Thread-safe.
 */
final class Connections {
  private static final int MOST = 8;

  /** An honest client on a busy network has sent its request, and read its answer, by then. */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private static final long LOOK_AGAIN_MILLIS = 10;

  private final long patienceNanos;
  private final Set<Connection> alive = new LinkedHashSet<>();
  private boolean full;
  private long fullSinceNanos;

  Connections(Deadlines deadlines) {
    patienceNanos = TimeUnit.MILLISECONDS.toNanos(deadlines.roomMillis);
  }

  /**
   * Waits until one more may live; called by the acceptor alone.
   *
   * @return false if all are busy with requests of their own, and have been for a while
   */
  synchronized boolean makeRoom() throws InterruptedException {
    while (alive.size() >= MOST) {
      long nowNanos = System.nanoTime();
      if (!full) {
        full = true;
        fullSinceNanos = nowNanos;
      }
      Connection slowest = slowest(nowNanos);
      if (slowest != null) {
        slowest.cut();
      } else if (nowNanos - fullSinceNanos > patienceNanos) {
        return false;
      }
      wait(LOOK_AGAIN_MILLIS);
    }
    return true;
  }

  private @Nullable Connection slowest(long nowNanos) {
    Connection slowest = null;
    long longestNanos = GRACE_NANOS;
    for (Connection connection : alive) {
      long waitedNanos = connection.waitedNanos(nowNanos);
      if (waitedNanos >= longestNanos) {
        slowest = connection;
        longestNanos = waitedNanos + 1;
      }
    }
    return slowest;
  }

  synchronized void began(Connection connection) {
    alive.add(connection);
  }

  synchronized void ended(Connection connection) {
    alive.remove(connection);
    full = false;
    notifyAll();
  }

  /** Whether there is no room for another, so that nobody should stay when answered. */
  synchronized boolean areScarce() {
    return alive.size() >= MOST;
  }

  synchronized boolean areNone() {
    return alive.isEmpty();
  }

  /** Ends those that have had their time to read the answer. */
  synchronized void cutSlowReaders() {
    long nowNanos = System.nanoTime();
    for (Connection connection : alive) {
      if (connection.readsTooSlowly(nowNanos)) {
        connection.cut();
      }
    }
  }

  void cutAll() {
    List<Connection> all;
    synchronized (this) {
      all = new ArrayList<>(alive);
    }
    all.forEach(Connection::cut);
  }
}
