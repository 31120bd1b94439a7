package dev.weir.system;

/** What a container, or any other control group, may use, and uses. */
enum ContainerQuantity {
  /** Bytes. */
  MEMORY_LIMIT,
  /** Bytes, caches of files included: what is held against the limit. */
  MEMORY_USED,
  /** Bytes, without files that nobody has used of late: what kubelet looks at. */
  WORKING_SET,
  /** Processors, such as 1.5. */
  CPU_LIMIT,
  /** Seconds. */
  THROTTLED_SECONDS,
  THROTTLED_PERIODS
}
