package dev.weir.meters;

import java.util.concurrent.atomic.LongAdder;

/** Values one metric did not take, by reason. Thread-safe. */
final class Refusals {
  final LongAdder notANumber = new LongAdder();
  final LongAdder infinite = new LongAdder();
  final LongAdder negative = new LongAdder();

  /** Sources that threw while they were read. */
  final LongAdder failed = new LongAdder();

  /** Counts a value that was not taken, for what is wrong with it. */
  void refuse(double value) {
    if (Double.isNaN(value)) {
      notANumber.increment();
    } else {
      (Double.isInfinite(value) ? infinite : negative).increment();
    }
  }
}
