package dev.weir.exposition;

/**
 * How long a client may keep a thread waiting, and a thread a client, in milliseconds. Immutable.
 */
final class Deadlines {
  /**
   * Idle: between the usual scrape intervals of 5 and 10 seconds, so that the close does not meet
   * the next scrape on its way; an idle connection holds a thread, a new one costs a tenth of a
   * millisecond. Write: what Prometheus gives a whole scrape unless told otherwise. Room: half of
   * that, so that a scraper hears 503 rather than nothing.
   */
  static final Deadlines USUAL = new Deadlines(8_000, 5_000, 10_000, 5_000);

  /** For the first byte of a request. */
  final int idleMillis;

  /** From there to the end of its head. */
  final int headMillis;

  /** From the first byte of the answer to its last. */
  final int writeMillis;

  /** For a thread to come free while all are answering requests. */
  final int roomMillis;

  Deadlines(int idleMillis, int headMillis, int writeMillis, int roomMillis) {
    this.idleMillis = idleMillis;
    this.headMillis = headMillis;
    this.writeMillis = writeMillis;
    this.roomMillis = roomMillis;
  }
}
