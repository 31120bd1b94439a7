package dev.weir.config;

/** Whose metric names and labels are exposed. */
public enum Dialect {
  OTEL,
  MICROMETER,
  CLASSIC
}
