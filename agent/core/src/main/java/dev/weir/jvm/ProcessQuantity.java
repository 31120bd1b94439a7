package dev.weir.jvm;

/** Of the process and the machine it runs on. */
enum ProcessQuantity {
  CPU_SECONDS,
  CPU_NANOS,
  CPU_COUNT,
  /** Of all processors, lately: 0 to 1. */
  CPU_UTILIZATION,
  SYSTEM_CPU_UTILIZATION,
  LOAD_AVERAGE,
  START_SECONDS,
  UPTIME_SECONDS,
  OPEN_FILES,
  MAX_FILES,
  VIRTUAL_BYTES,
  RESIDENT_BYTES
}
