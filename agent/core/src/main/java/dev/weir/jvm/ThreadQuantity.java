package dev.weir.jvm;

/** Of threads; virtual ones are not seen by the JVM's management. */
enum ThreadQuantity {
  LIVE,
  DAEMON,
  PEAK,
  STARTED,
  DEADLOCKED,
  /** Deadlocked over monitors alone. */
  DEADLOCKED_MONITOR,
  /** Of some state. */
  IN_STATE
}
