package dev.weir.instrumentation.contextpropagation;

import dev.weir.context.RequestContext;
import dev.weir.meters.WeakIdentityMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The contexts of tasks that are the application's own objects. One object may be submitted many
 * times, from many requests: its runs take the contexts in the order of its submissions. Where a
 * request has submitted it, so may somebody who has no context: {@link #NOBODY}. Thread-safe.
 */
final class Submitted {
  private static final Object NOBODY = new Object();
  private static final Object[] LOCKS = locks();

  /** A context, {@link #NOBODY}, or a queue of both. */
  private static final WeakIdentityMap<Object, Object> byTask = new WeakIdentityMap<>();

  private Submitted() {}

  private static Object[] locks() {
    Object[] locks = new Object[64];
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new Object();
    }
    return locks;
  }

  /** What is made for each submission carries its context itself. */
  private static boolean isItsOwnCarrier(@Nullable Object task) {
    return task == null || task instanceof FutureTask || task instanceof ForkJoinTask;
  }

  private static Object lock(Object task) {
    return LOCKS[System.identityHashCode(task) & LOCKS.length - 1];
  }

  static void add(@Nullable Object task) {
    if (task == null || isItsOwnCarrier(task)) {
      return;
    }
    RequestContext captured = RequestContext.capture();
    if (captured == null && byTask.get(task) == null) {
      return;
    }
    synchronized (lock(task)) {
      Object known = byTask.get(task);
      Object added = captured == null ? NOBODY : captured;
      if (known == null) {
        byTask.put(task, added);
      } else {
        Deque<Object> queue = queue(known);
        queue.add(added);
        byTask.put(task, queue);
      }
    }
  }

  @SuppressWarnings("unchecked") // the only deques here
  private static Deque<Object> queue(Object known) {
    if (known instanceof Deque) {
      return (Deque<Object>) known;
    }
    Deque<Object> queue = new ArrayDeque<>();
    queue.add(known);
    return queue;
  }

  /** A task is about to run: the context of the submission that has waited longest. */
  static @Nullable RequestContext take(@Nullable Object task) {
    return remove(task, true);
  }

  /** The task that this thread has just submitted will not be run by the pool. */
  static void withdraw(@Nullable Object task) {
    remove(task, false);
  }

  private static @Nullable RequestContext remove(@Nullable Object task, boolean first) {
    if (task == null || isItsOwnCarrier(task) || byTask.get(task) == null) {
      return null;
    }
    synchronized (lock(task)) {
      Object known = byTask.get(task);
      if (!(known instanceof Deque)) {
        byTask.remove(task);
        return known instanceof RequestContext ? (RequestContext) known : null;
      }
      Deque<Object> queue = queue(known);
      Object removed = first ? queue.pollFirst() : queue.pollLast();
      if (queue.isEmpty()) {
        byTask.remove(task);
      }
      return removed instanceof RequestContext ? (RequestContext) removed : null;
    }
  }
}
