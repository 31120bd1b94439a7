package dev.weir.cli.bench;

import java.util.function.IntConsumer;

/** Times calls, once the compiler is done with them. */
final class CallTime {
  private static final int WARM_UP_ROUNDS = 12;
  private static final int ROUNDS = 9;
  private static final long ROUND_NANOS = 60_000_000;
  private static final int MOST_CALLS = 200_000_000;

  private CallTime() {}

  /** Of the fastest of several rounds: what else the machine does only ever adds. */
  static double nanos(IntConsumer caller) {
    int calls = 1_000;
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      double nanos = Math.max(0.1, round(caller, calls));
      calls = (int) Math.max(1_000, Math.min(MOST_CALLS, ROUND_NANOS / nanos));
    }
    double fastest = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      fastest = Math.min(fastest, round(caller, calls));
    }
    return fastest;
  }

  private static double round(IntConsumer caller, int calls) {
    long start = System.nanoTime();
    caller.accept(calls);
    return (System.nanoTime() - start) / (double) calls;
  }
}
