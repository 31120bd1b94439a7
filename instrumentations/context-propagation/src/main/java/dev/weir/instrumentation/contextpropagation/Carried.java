package dev.weir.instrumentation.contextpropagation;

import dev.weir.context.RequestContext;
import dev.weir.meters.WeakIdentityMap;
import org.jspecify.annotations.Nullable;

/**
 * The contexts that tasks made for one submission carry: futures, stages, workers. Only those made
 * in a request are here. Thread-safe.
 */
final class Carried {
  private static final WeakIdentityMap<Object, RequestContext> byTask = new WeakIdentityMap<>();

  private Carried() {}

  /** A task was made on this thread. */
  static void keep(Object task) {
    keep(task, RequestContext.capture());
  }

  static void keep(Object task, @Nullable RequestContext captured) {
    if (captured != null) {
      byTask.put(task, captured);
    }
  }

  /** The task's context, for the last time. */
  static @Nullable RequestContext take(Object task) {
    return byTask.remove(task);
  }

  /** The task's context; null where it has none. */
  static @Nullable RequestContext of(Object task) {
    return byTask.get(task);
  }
}
