package dev.weir.jvm;

/** What garbage collections tell of the heap. */
enum HeapQuantity {
  /** Bytes so far. */
  ALLOCATED,
  /** Bytes so far that outlived the young generation. */
  PROMOTED,
  /** Bytes of long-lived data after they were last collected. */
  LIVE_DATA,
  /** The most bytes of long-lived data. */
  MAX_DATA,
  /** Long-lived data after they were last collected, of the most there can be. */
  USAGE_AFTER_GC,
  /** The part of the last five minutes in which the application stood still. */
  OVERHEAD
}
