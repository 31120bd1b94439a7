package io.opentelemetry.api.trace;

/** As much of OpenTelemetry's API as is read. */
public interface SpanContext {
  String getTraceId();

  String getSpanId();

  boolean isSampled();
}
