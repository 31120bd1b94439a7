package dev.weir.jvm;

/** What a garbage collection says of itself. */
enum GcFact {
  /** Of the collector: {@code G1 Young Generation}. */
  COLLECTOR,
  /** {@code end of minor GC}. */
  ACTION,
  /** {@code G1 Evacuation Pause}. */
  CAUSE
}
