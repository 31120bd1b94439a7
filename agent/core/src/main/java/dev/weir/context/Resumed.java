package dev.weir.context;

import org.jspecify.annotations.Nullable;

/** A thread's context from before, and the log entry that it had then. Immutable. */
final class Resumed implements Before {
  final @Nullable RequestContext context;
  final Trail trail;
  final @Nullable Object entry;

  Resumed(@Nullable RequestContext context, Trail trail, @Nullable Object entry) {
    this.context = context;
    this.trail = trail;
    this.entry = entry;
  }
}
