package dev.weir.context;

import org.jspecify.annotations.Nullable;

/**
 * What the running agent wants to know of requests. Each request asks several times whether that is
 * anything, so the answer is one field. Thread-safe.
 */
final class Wanted {
  private static volatile @Nullable ContextKeys keys;
  private static volatile @Nullable Trails trails;
  private static volatile boolean any;

  private Wanted() {}

  static synchronized void keys(ContextKeys wanted) {
    keys = wanted;
    any = !wanted.isEmpty() || trails != null;
  }

  static synchronized void trails(@Nullable Trails wanted) {
    ContextKeys others = keys;
    trails = wanted;
    any = wanted != null || (others != null && !others.isEmpty());
  }

  /** Null until an agent has read its configuration. */
  static @Nullable ContextKeys keys() {
    return keys;
  }

  /** Null where requests are not followed. */
  static @Nullable Trails trails() {
    return trails;
  }

  /** Whether anything is. */
  static boolean any() {
    return any;
  }
}
