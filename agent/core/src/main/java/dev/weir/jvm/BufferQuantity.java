package dev.weir.jvm;

/** Of buffers outside the heap. */
enum BufferQuantity {
  /** Bytes. */
  USED,
  /** Bytes. */
  CAPACITY,
  COUNT
}
