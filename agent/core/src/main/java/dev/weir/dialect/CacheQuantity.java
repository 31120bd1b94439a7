package dev.weir.dialect;

/** What is measured of a cache. */
public enum CacheQuantity {
  /** Asked for something that was there. */
  HITS,
  /** Asked for something that was not. */
  MISSES,
  /** Entries that were loaded or put. */
  PUTS,
  /** Entries that the application removed. */
  REMOVALS,
  /** Entries that the cache removed: for its size, or their age. */
  EVICTIONS,
  /** Entries now. */
  SIZE
}
