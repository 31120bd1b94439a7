package dev.weir.system;

/** Bytes of the host's memory. */
enum MemoryQuantity {
  TOTAL,
  FREE,
  BUFFERS,
  /** Of files, and what the kernel can give back of its own. */
  CACHED,
  /** All that is none of these. */
  USED,
  /** What can be had without swapping. */
  AVAILABLE,
  /** Of this process, resident. */
  OWN
}
