package dev.weir.dialect;

/** Whose names, labels and buckets are exposed. Chosen once at start. */
public enum Dialect {
  /** OpenTelemetry's stable semantic conventions as Prometheus renders them. */
  OTEL,
  /** What Spring Boot 3 exposes through Micrometer. */
  MICROMETER,
  /** What people write by hand with Prometheus' Java library. */
  CLASSIC
}
