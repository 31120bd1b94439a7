package dev.weir.jvm;

/** What some threads have in common. */
enum ThreadFact {
  /** {@code TIMED_WAITING}. */
  STATE,
  /** {@code timed_waiting}. */
  LOWER_STATE,
  /** {@code timed-waiting}. */
  DASHED_STATE,
  /** {@code true} or {@code false}; none where the JVM does not say (Java 8). */
  DAEMON
}
