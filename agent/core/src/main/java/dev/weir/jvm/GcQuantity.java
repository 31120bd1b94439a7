package dev.weir.jvm;

/** Durations of garbage collections. */
enum GcQuantity {
  /** Of each that ended since the agent listens. */
  EVENT,
  /** Of those that stop the application. */
  PAUSE,
  /** Of those that run beside it. */
  CONCURRENT_PHASE,
  /** Of each since the JVM started. */
  COLLECTION
}
