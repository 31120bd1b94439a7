package dev.weir.jvm;

/** What a pool of buffers says of itself. */
enum BufferFact {
  /** {@code direct}. */
  POOL
}
