package dev.weir.config;

/** What a rule's metric is. */
public enum MetricType {
  COUNTER,
  HISTOGRAM,
  GAUGE,
  IN_FLIGHT
}
