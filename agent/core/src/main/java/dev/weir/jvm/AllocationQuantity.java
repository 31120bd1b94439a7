package dev.weir.jvm;

/** What garbage collections tell of one pool. */
enum AllocationQuantity {
  /** Bytes so far. */
  ALLOCATED
}
