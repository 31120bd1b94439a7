package dev.weir.meters;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

/** Prints what a recording costs on this machine; asserts nothing, as no clock is a contract. */
class LookupSpeedTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 1_000_000;
  private static final String[] VALUES = {"GET", "POST", "PUT", "DELETE"};
  private static final String[] OTHERS = copies();
  private static final double[] BUCKETS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

  private static final MetricRegistry REGISTRY = new MetricRegistry(MetricSettings.defaults());
  private static final Series<CounterPoint> COUNTS =
      REGISTRY.counter(MetricSpec.counter("calls").labels("a", "b", "c", "d").build());
  private static final Series<HistogramPoint> TIMES =
      REGISTRY.histogram(
          MetricSpec.histogram("t_seconds").labels("a", "b").buckets(BUCKETS).build());
  private static final MethodHandle INC = incHandle();

  private static final Counter THEIR_COUNTS =
      Counter.builder().name("calls").labelNames("a", "b", "c", "d").withoutExemplars().build();
  private static final Histogram THEIR_TIMES =
      Histogram.builder()
          .name("t_seconds")
          .labelNames("a", "b")
          .classicOnly()
          .classicUpperBounds(BUCKETS)
          .withoutExemplars()
          .build();

  @Test
  void prints() throws Throwable {
    for (int i = 0; i < 4; i++) {
      COUNTS.root().child(v(i)).child(v(i + 1)).child(v(0)).child(v(1)).point();
    }
    for (int round = 0; round < 4; round++) {
      System.out.printf(
          "ns: lookup %.1f, of other strings %.1f, counter %.1f, by handle %.1f (client_java %.1f), histogram %.1f (%.1f)%n",
          nanosEach(i -> COUNTS.root().child(v(i)).child(v(i + 1)).child("c").child("d").point()),
          nanosEach(i -> COUNTS.root().child(o(i)).child(o(i + 1)).child(o(0)).child(o(1)).point()),
          nanosEach(
              i -> COUNTS.root().child(v(i)).child(v(i + 1)).child("c").child("d").point().inc()),
          nanosEach(
              i -> {
                INC.invokeExact(v(i), v(i + 1), "c", "d");
              }),
          nanosEach(i -> THEIR_COUNTS.labelValues(v(i), v(i + 1), "c", "d").inc(1L)),
          nanosEach(i -> TIMES.root().child(v(i)).child(v(i + 1)).point().observeNanos(7_000_000)),
          nanosEach(i -> THEIR_TIMES.labelValues(v(i), v(i + 1)).observe(7_000_000 / 1e9)));
    }
  }

  /** Equal, but not the strings that the tree holds. */
  private static String o(int i) {
    return OTHERS[i & 3];
  }

  private static String v(int i) {
    return VALUES[i & 3];
  }

  private static String[] copies() {
    String[] copies = VALUES.clone();
    for (int i = 0; i < copies.length; i++) {
      copies[i] = new StringBuilder(copies[i]).toString();
    }
    return copies;
  }

  private static MethodHandle incHandle() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle child =
          lookup.findVirtual(
              SeriesNode.class, "child", MethodType.methodType(SeriesNode.class, String.class));
      MethodHandle point =
          lookup
              .findVirtual(SeriesNode.class, "point", MethodType.methodType(Object.class))
              .asType(MethodType.methodType(CounterPoint.class, SeriesNode.class));
      MethodHandle inc =
          lookup.findVirtual(CounterPoint.class, "inc", MethodType.methodType(void.class));
      MethodHandle chain = MethodHandles.filterArguments(inc, 0, point);
      for (int level = 0; level < 4; level++) {
        chain = MethodHandles.collectArguments(chain, 0, child);
      }
      return chain.bindTo(COUNTS.root());
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static double nanosEach(Body body) throws Throwable {
    long start = THREADS.getCurrentThreadCpuTime(); // the machine may be busy elsewhere
    for (int i = 0; i < ROUNDS; i++) {
      body.run(i);
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / (double) ROUNDS;
  }

  private interface Body {
    void run(int i) throws Throwable;
  }
}
