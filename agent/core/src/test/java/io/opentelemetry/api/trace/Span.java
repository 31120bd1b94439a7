package io.opentelemetry.api.trace;

/** As much of OpenTelemetry's API as is read. */
public interface Span {

  static Span current() {
    return StandInSpan.current;
  }

  SpanContext getSpanContext();
}
