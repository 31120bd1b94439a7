package dev.weir.meters;

/**
 * Where events go: one series, or several at once. What a kind of series has no use for changes
 * nothing in it. Thread-safe.
 */
abstract class Point {
  /** An event took so long. */
  void recordNanos(long nanos) {}

  /**
   * An event was of this size.
   *
   * @param value in the unit that the declaration named
   */
  void record(double value) {}

  /** An event happened. */
  void count() {}

  /** So many events happened. */
  void count(long events) {}

  /** One more is under way. */
  void up() {}

  /** One less is under way. */
  void down() {}
}
