package io.opentelemetry.api.trace;

import dev.weir.context.OpenTelemetry;

/** The one span that is current, where one is. */
public record StandInSpan(String getTraceId, String getSpanId, boolean isSampled)
    implements Span, SpanContext {
  private static final Span NONE = new StandInSpan("0".repeat(32), "0".repeat(16), false);
  static volatile Span current = NONE;

  public static void install(String traceId, String spanId) {
    OpenTelemetry.noted(Span.class.getClassLoader(), Span.class.getName());
    current = new StandInSpan(traceId, spanId, true);
  }

  public static void end() {
    current = NONE;
  }

  @Override
  public SpanContext getSpanContext() {
    return this;
  }
}
