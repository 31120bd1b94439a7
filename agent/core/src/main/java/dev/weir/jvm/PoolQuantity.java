package dev.weir.jvm;

/** What garbage collections tell of one pool. */
enum PoolQuantity {
  /** Bytes so far. */
  ALLOCATED
}
