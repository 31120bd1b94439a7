package dev.weir.config;

/** Whether a matched call inside a matched call of the same rule counts. */
public enum Nested {
  OUTERMOST,
  ALL
}
