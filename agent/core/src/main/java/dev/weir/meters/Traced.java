package dev.weir.meters;

import dev.weir.context.Trace;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.Exemplars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For each bucket, or the one place of a counter, a trace in which something was recorded there: a
 * new one each second at most, so that most recordings cost a look at the clock. Thread-safe: a
 * place is one reference to an immutable object, and of two threads either may win.
 */
final class Traced {
  private static final long KEPT_MILLIS = 1_000;

  private final @Nullable Recorded[] places;

  Traced(int places) {
    this.places = new @Nullable Recorded[places];
  }

  void recorded(int place, double value) {
    long now = System.currentTimeMillis();
    Recorded last = places[place];
    if (last != null && now - last.millis < KEPT_MILLIS) {
      return;
    }
    Trace trace = Trace.current();
    if (trace != null) {
      places[place] = new Recorded(value, trace, now);
    }
  }

  @Nullable Exemplar exemplar(int place) {
    Recorded recorded = places[place];
    return recorded == null
        ? null
        : Exemplar.builder()
            .value(recorded.value)
            .traceId(recorded.trace.traceId())
            .spanId(recorded.trace.spanId())
            .timestampMillis(recorded.millis)
            .build();
  }

  Exemplars exemplars() {
    List<Exemplar> all = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Exemplar one = exemplar(i);
      if (one != null) {
        all.add(one);
      }
    }
    return all.isEmpty() ? Exemplars.EMPTY : Exemplars.of(all);
  }

  /** A recording; its time is the wall's, in milliseconds since 1970, as exemplars show it. */
  private static final class Recorded {
    final double value;
    final Trace trace;
    final long millis;

    Recorded(double value, Trace trace, long millis) {
      this.value = value;
      this.trace = trace;
      this.millis = millis;
    }
  }
}
