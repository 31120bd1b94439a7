package dev.weir.system;

/** What the host's processors did. */
enum CpuQuantity {
  /** Seconds of all processors since the host started, in the order of {@code /proc/stat}. */
  USER,
  NICE,
  SYSTEM,
  IDLE,
  IOWAIT,
  INTERRUPT,
  SOFT_INTERRUPT,
  STEAL,
  /** Part of the time since the last scrape in which they were busy, 0 to 1. */
  UTILIZATION,
  /** The same, 0 to 100. */
  PERCENT
}
