package dev.weir.system;

/** What a file system says of itself. */
enum FilesystemFact {
  /** {@code /var}. */
  MOUNTPOINT
}
