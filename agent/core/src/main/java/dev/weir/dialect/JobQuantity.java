package dev.weir.dialect;

/** What is measured of jobs. */
public enum JobQuantity {
  /** A run, from its begin to its end. */
  RUN,
  /** When a run ended that succeeded, in seconds of the clock. */
  LAST_SUCCESS
}
