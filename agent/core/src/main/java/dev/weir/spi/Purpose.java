package dev.weir.spi;

/** What an instrumentation is for. What the configuration has no use for is not woven. */
public enum Purpose {
  /** Facts that are counted and timed. */
  METRICS,
  /** The request's context, wherever its work goes: `context`, `correlation`, exemplars. */
  CONTEXT,
  /** Ids in logs and on messages: `correlation`. */
  CORRELATION
}
