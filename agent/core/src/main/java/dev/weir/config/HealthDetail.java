package dev.weir.config;

/** How much the health endpoint tells. */
public enum HealthDetail {
  STATUS,
  CHECKS,
  FULL
}
