package dev.weir.dialect;

/** What is measured of an executor. */
public enum ExecutorQuantity {
  /** Threads that are running a task. */
  ACTIVE,
  /** Tasks that wait. */
  QUEUED,
  /** Threads there are. */
  POOL_SIZE,
  /** Threads that are kept. */
  CORE_SIZE,
  /** As many threads as there may be. */
  MAX_SIZE,
  /** Tasks that are done. */
  COMPLETED
}
