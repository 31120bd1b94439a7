package dev.weir.jvm;

/** Of classes. */
enum ClassQuantity {
  /** Now. */
  COUNT,
  /** So far. */
  LOADED,
  /** So far. */
  UNLOADED
}
