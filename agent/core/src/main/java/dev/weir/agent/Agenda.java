package dev.weir.agent;

import dev.weir.log.Log;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the agent has to do later, one thing at a time, on a daemon thread that is there only while
 * there is something to do. Thread-safe.
 */
final class Agenda implements Runnable {
  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private boolean attended;

  /**
   * Does a task after a while; one that waits already waits anew. It may put others, and itself, on
   * the agenda.
   */
  synchronized void in(long millis, Runnable task) {
    entries.removeIf(entry -> entry.task == task);
    entries.add(new Entry(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), task));
    if (attended) {
      notifyAll();
    } else {
      attended = true;
      Thread thread = new Thread(this, "weir-config");
      thread.setDaemon(true);
      thread.setContextClassLoader(Agenda.class.getClassLoader());
      thread.start();
    }
  }

  @Override
  public void run() {
    for (Runnable task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (Throwable e) {
        Log.error("the agent's own work failed: " + e + ". The application is unaffected.");
        Log.debug("failed: " + task, e);
      }
    }
  }

  /** Waits for the next task to be due; null where there is none. */
  private synchronized @Nullable Runnable next() {
    try {
      for (Entry first = entries.peek(); first != null; first = entries.peek()) {
        long waitNanos = first.dueNanos - System.nanoTime();
        if (waitNanos <= 0) {
          entries.remove(first);
          return first.task;
        }
        wait(waitNanos / 1_000_000 + 1);
      }
    } catch (InterruptedException stop) {
      entries.clear();
    }
    attended = false;
    return null;
  }

  private static final class Entry implements Comparable<Entry> {
    final long dueNanos;
    final Runnable task;

    Entry(long dueNanos, Runnable task) {
      this.dueNanos = dueNanos;
      this.task = task;
    }

    @Override
    public int compareTo(Entry other) {
      return Long.compare(dueNanos - other.dueNanos, 0);
    }
  }
}
