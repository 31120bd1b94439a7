package dev.weir.jvm;

import java.lang.management.MemoryUsage;
import org.jspecify.annotations.Nullable;

/** Bytes of memory. */
enum MemoryQuantity {
  USED,
  COMMITTED,
  /** The most there can be; none where the JVM sets none. */
  LIMIT,
  /** The most there can be; -1 where the JVM sets none. */
  MAX,
  INIT,
  /** As after the last collection; none where none is collected. */
  USED_AFTER_GC,
  COMMITTED_AFTER_GC,
  MAX_AFTER_GC,
  INIT_AFTER_GC;

  /** The quantity of this kind in a usage: {@code USED_AFTER_GC} is what that usage has used. */
  double in(@Nullable MemoryUsage usage) {
    if (usage == null) {
      return Double.NaN;
    }
    switch (this) {
      case USED:
      case USED_AFTER_GC:
        return usage.getUsed();
      case COMMITTED:
      case COMMITTED_AFTER_GC:
        return usage.getCommitted();
      case LIMIT:
        return usage.getMax() < 0 ? Double.NaN : usage.getMax();
      case MAX:
      case MAX_AFTER_GC:
        return usage.getMax();
      default:
        return usage.getInit();
    }
  }

  boolean isAfterGc() {
    return ordinal() >= USED_AFTER_GC.ordinal();
  }
}
