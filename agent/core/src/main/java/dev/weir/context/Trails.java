package dev.weir.context;

import dev.weir.config.CorrelationConfig;
import org.jspecify.annotations.Nullable;

/**
 * How requests are followed: what the configuration's {@code correlation} says, or, where only
 * exemplars want it, the trace context that requests come with. Immutable.
 */
public final class Trails {
  static final String TRACE_PARENT = "traceparent";
  static final String TRACE_STATE = "tracestate";

  /** Null where requests have no correlation ids. */
  final @Nullable String header;

  final String mdcKey;
  final boolean respond;
  private final boolean generate;
  private final boolean traced;

  private Trails(
      @Nullable String header, String mdcKey, boolean generate, boolean respond, boolean traced) {
    this.header = header;
    this.mdcKey = mdcKey;
    this.generate = generate;
    this.respond = respond;
    this.traced = traced;
  }

  /**
   * What a configuration asks for.
   *
   * @param traced whether exemplars want to know traces, without correlation too
   * @return null where nothing is to be followed
   */
  public static @Nullable Trails of(CorrelationConfig config, boolean traced) {
    if (!config.enabled() && !traced) {
      return null;
    }
    return new Trails(
        config.enabled() ? config.header() : null,
        config.mdcKey(),
        config.generate(),
        config.respond(),
        traced);
  }

  /** From now on requests are followed so; null: not at all. Called before the first request. */
  public static void install(@Nullable Trails trails) {
    Wanted.trails(trails);
  }

  static @Nullable Trails installed() {
    return Wanted.trails();
  }

  /**
   * A request has begun, or a message is to be processed.
   *
   * @param application a class loader of the application that it goes to
   */
  Trail begin(Incoming received, @Nullable ClassLoader application) {
    String parent = TraceParent.valid(received.header(TRACE_PARENT));
    String state = parent == null ? null : TraceParent.state(received.header(TRACE_STATE));
    Trace begun = traced ? OpenTelemetry.current() : null;
    return header == null
        ? new Trail(this, null, parent, state, begun, DiagnosticContext.NONE)
        : new Trail(
            this,
            id(received.header(header)),
            parent,
            state,
            begun,
            DiagnosticContexts.seenBy(application));
  }

  private @Nullable String id(@Nullable String sent) {
    return CorrelationId.isAcceptable(sent) ? sent : generate ? CorrelationId.next() : null;
  }
}
