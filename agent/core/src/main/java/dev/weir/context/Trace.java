package dev.weir.context;

import org.jspecify.annotations.Nullable;

/**
 * A trace that somebody keeps, and a span in it. Immutable.
 *
 * <p>Of several that may be current, the one of OpenTelemetry's own context comes first, then the
 * one in which a request began, then that of the request's {@code traceparent}.
 */
public final class Trace {
  private final String traceId;
  private final String spanId;

  Trace(String traceId, String spanId) {
    this.traceId = traceId;
    this.spanId = spanId;
  }

  /** What this thread works in; null where it is not traced, or the trace is not sampled. */
  public static @Nullable Trace current() {
    Trace current = OpenTelemetry.current();
    if (current != null) {
      return current;
    }
    Trail trail = Trail.current();
    return trail == null ? null : trail.trace();
  }

  /** 32 hexadecimal digits. */
  public String traceId() {
    return traceId;
  }

  /** 16 hexadecimal digits. */
  public String spanId() {
    return spanId;
  }
}
