package dev.weir.system;

/** Bytes of a file system. */
enum FilesystemQuantity {
  TOTAL,
  USED,
  /** For this process. */
  FREE,
  /** Free, but for the administrator. */
  RESERVED
}
