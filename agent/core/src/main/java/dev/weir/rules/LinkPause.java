package dev.weir.rules;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the linking of an exit out of the duration of the call that caused it: the first call of a
 * method would otherwise seem to take the milliseconds that we take.
 */
final class LinkPause {
  private final long sinceNanos = System.nanoTime();
  private @Nullable Thread linking = Thread.currentThread();

  /** How long a call took that began then. */
  long elapsedNanos(long startNanos) {
    return (linking == null ? System.nanoTime() : endNanos()) - startNanos;
  }

  /** The call that caused the linking has come to its end, or will do so much later. */
  void over() {
    if (linking == Thread.currentThread()) {
      linking = null;
    }
  }

  /** The linking thread comes here first. Others, that ran meanwhile, took as long as they did. */
  private long endNanos() {
    if (linking != Thread.currentThread()) {
      return System.nanoTime();
    }
    linking = null;
    return sinceNanos;
  }
}
