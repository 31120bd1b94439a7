package dev.weir.jvm;

/** Of the Java runtime. */
enum RuntimeQuantity {
  /** Always 1: its labels are what it says. */
  INFO,
  COMPILATION_SECONDS,
  COMPILATION_MILLIS,
  /** Objects that wait for their finalizer. */
  PENDING_FINALIZATION
}
