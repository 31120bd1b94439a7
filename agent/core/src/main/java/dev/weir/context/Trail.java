package dev.weir.context;

import org.jspecify.annotations.Nullable;

/**
 * What one request is followed by: its correlation id, and the W3C trace context that came with it.
 * Immutable; holds strings, and loggers' contexts weakly.
 */
public final class Trail {
  private final Trails trails;
  private final @Nullable String correlationId;
  private final @Nullable String traceParent;
  private final @Nullable String traceState;
  private final @Nullable Trace begun;
  private final DiagnosticContext[] logs;

  Trail(
      Trails trails,
      @Nullable String correlationId,
      @Nullable String traceParent,
      @Nullable String traceState,
      @Nullable Trace begun,
      DiagnosticContext[] logs) {
    this.trails = trails;
    this.correlationId = correlationId;
    this.traceParent = traceParent;
    this.traceState = traceState;
    this.begun = begun;
    this.logs = logs;
  }

  /** That of the request for which this thread works; null where it works for none. */
  public static @Nullable Trail current() {
    return RequestContext.trail();
  }

  /** The span in which the request began, else that of its caller; null where none is sampled. */
  @Nullable Trace trace() {
    if (begun != null || traceParent == null || !TraceParent.isSampled(traceParent)) {
      return begun;
    }
    return new Trace(TraceParent.traceId(traceParent), TraceParent.spanId(traceParent));
  }

  /**
   * Gives a message what it has not of its own: the correlation id, and the trace context as it was
   * received.
   */
  public void passOn(Outgoing message) {
    if (trails.header != null && correlationId != null && !message.has(trails.header)) {
      message.add(trails.header, correlationId);
    }
    if (traceParent != null && !message.has(Trails.TRACE_PARENT)) {
      message.add(Trails.TRACE_PARENT, traceParent);
      if (traceState != null && !message.has(Trails.TRACE_STATE)) {
        message.add(Trails.TRACE_STATE, traceState);
      }
    }
  }

  /** The response's head is about to be sent. */
  void respond(RequestFacts facts) {
    if (trails.header != null && correlationId != null && trails.respond) {
      facts.respond(trails.header, correlationId);
    }
  }

  /**
   * This thread works for the request from now on: log lines say so.
   *
   * @param before what it worked for until now
   * @return the entry that was there, for {@link #leave}
   */
  @Nullable Object enter(@Nullable Trail before) {
    boolean foreign = before != null && before != this && before.correlationId != null;
    if (correlationId == null && !foreign) {
      return null;
    }
    DiagnosticContext[] entered = correlationId == null && before != null ? before.logs : logs;
    Object entry = DiagnosticContexts.get(entered, trails.mdcKey);
    DiagnosticContexts.set(entered, trails.mdcKey, correlationId);
    return entry;
  }

  /** This thread works for it no longer: the entry is what it was. */
  void leave(@Nullable Object entry) {
    if (correlationId != null || entry != null) {
      DiagnosticContexts.set(logs, trails.mdcKey, entry);
    }
  }

  /** A thread that inherited the request is about to log, while that lasts or after it. */
  void log(boolean lasts) {
    if (correlationId == null) {
      return;
    }
    Object entry = DiagnosticContexts.get(logs, trails.mdcKey);
    if (lasts && entry == null) {
      DiagnosticContexts.set(logs, trails.mdcKey, correlationId);
    } else if (!lasts && correlationId.equals(entry)) {
      DiagnosticContexts.set(logs, trails.mdcKey, null);
    }
  }
}
