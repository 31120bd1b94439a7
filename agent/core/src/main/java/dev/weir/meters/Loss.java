package dev.weir.meters;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** Counts each recording into a shared series once for every label that lost its value. */
final class Loss {
  static final Loss NONE = new Loss();

  private final LongAdder[] lost;

  private Loss(LongAdder... lost) {
    this.lost = lost;
  }

  Loss and(LongAdder another) {
    LongAdder[] more = Arrays.copyOf(lost, lost.length + 1);
    more[lost.length] = another;
    return new Loss(more);
  }

  boolean isNone() {
    return lost.length == 0;
  }

  void recorded() {
    for (LongAdder label : lost) {
      label.increment();
    }
  }
}
