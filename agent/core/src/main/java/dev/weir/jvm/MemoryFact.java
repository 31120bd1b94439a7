package dev.weir.jvm;

/** What a memory pool or area says of itself. */
enum MemoryFact {
  /** {@code G1 Old Gen}. */
  POOL,
  /** {@code heap} or {@code non_heap}. */
  TYPE,
  /** {@code heap} or {@code nonheap}. */
  AREA
}
