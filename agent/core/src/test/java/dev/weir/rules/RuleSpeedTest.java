package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.weir.rules.types.ValueType;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * Rules allocate nothing once their series are known; what a call costs is printed, no contract.
 */
class RuleSpeedTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final String[] TENANTS = {"acme", "globex", "initech", "umbrella"};
  private static final String[] FEATURES = {"sso", "EXPORT", "audit", "api"};
  private static final int CALLS = 2_000_000;

  /** A method that costs next to nothing, so that what is seen is the rule. */
  public interface Gate {
    boolean isAllowed(String tenant, String feature, Plan plan, int status);
  }

  /** What a gate is asked about. */
  public record Plan(String name, Tier tier, Integer seats) {}

  /** How much is paid. */
  public enum Tier {
    FREE,
    PAID
  }

  static class Bare implements Gate {
    @Override
    public boolean isAllowed(String tenant, String feature, Plan plan, int status) {
      return feature.length() > 3;
    }
  }

  static class Labelled implements Gate {
    @Override
    public boolean isAllowed(String tenant, String feature, Plan plan, int status) {
      return feature.length() > 3;
    }
  }

  static class Rich implements Gate {
    @Override
    public boolean isAllowed(String tenant, String feature, Plan plan, int status) {
      return feature.length() > 3;
    }
  }

  static class Counted implements Gate {
    @Override
    public boolean isAllowed(String tenant, String feature, Plan plan, int status) {
      return feature.length() > 3;
    }
  }

  static class Unmet implements Gate {
    @Override
    public boolean isAllowed(String tenant, String feature, Plan plan, int status) {
      return feature.length() > 3;
    }
  }

  static class InFlightOnly implements Gate {
    @Override
    public boolean isAllowed(String tenant, String feature, Plan plan, int status) {
      return feature.length() > 3;
    }
  }

  /** Two clock reads and two striped adds: what nothing that measures can be faster than. */
  static class Floor implements Gate {
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    @Override
    public boolean isAllowed(String tenant, String feature, Plan plan, int status) {
      long start = System.nanoTime();
      boolean allowed = feature.length() > 3;
      count.increment();
      nanos.add(System.nanoTime() - start);
      return allowed;
    }
  }

  /** The same metrics as `Labelled`, as one would write them with client_java. */
  static class HandWritten implements Gate {
    private final Counter calls =
        Counter.builder()
            .name("calls")
            .labelNames("tenant", "feature", "success")
            .withoutExemplars()
            .build();
    private final Histogram seconds =
        Histogram.builder()
            .name("call_seconds")
            .labelNames("tenant", "feature")
            .classicOnly()
            .classicUpperBounds(.01, .025, .05, .1, .25, .5, 1)
            .withoutExemplars()
            .build();

    @Override
    public boolean isAllowed(String tenant, String feature, Plan plan, int status) {
      long start = System.nanoTime();
      boolean allowed = false;
      try {
        allowed = feature.length() > 3;
        return allowed;
      } finally {
        calls.labelValues(tenant, feature, allowed ? "true" : "false").inc();
        seconds.labelValues(tenant, feature).observe((System.nanoTime() - start) / 1e9);
      }
    }
  }

  private static final String RULES =
      """
        - name: labelled
          match: {class: HOME.Labelled, method: isAllowed}
          success: return
          labels: {tenant: arg0, feature: arg1}
          metrics:
            - {name: labelled_total, type: counter, labels: {success: success}}
            - {name: labelled_seconds, type: histogram, buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1]}
        - name: rich
          match: {class: HOME.Rich, method: isAllowed}
          when: arg3 >= 200 and arg2 != null
          metrics:
            - name: rich_total
              type: counter
              labels:
                feature: lower(arg1)
                tier: arg2.tier
                seats: arg2.seats
                status: arg3
                group: matches(arg0, '([a-z]).*', '$1') ?? 'none'
                size: {if: return, then: long, else: short}
            - {name: rich_seats, type: histogram, value: arg2.seats * 2, buckets: [10, 100]}
        - name: counted
          match: {class: HOME.Counted, method: isAllowed}
          metrics: [{name: counted_total, type: counter}]
        - name: unmet
          match: {class: HOME.Unmet, method: isAllowed}
          when: arg3 > 1000
          metrics: [{name: unmet_total, type: counter, labels: {tenant: arg0}}]
        - name: in_flight
          match: {class: HOME.InFlightOnly, method: isAllowed}
          metrics: [{name: in_flight, type: in_flight, labels: {tenant: arg0}}]
      """;

  private static Measured measured() throws Exception {
    String rules = RULES.replace("HOME.", "dev.weir.rules.RuleSpeedTest$");
    return new Measured(
        rules, Labelled.class, Rich.class, Counted.class, Unmet.class, InFlightOnly.class);
  }

  @Test
  void recordingIntoKnownSeriesAllocatesNothing() throws Exception {
    try (Measured measured = measured()) {
      Class<?>[] all = {Labelled.class, Rich.class, Counted.class, Unmet.class, InFlightOnly.class};
      for (Class<?> type : all) {
        Gate gate = (Gate) measured.make(type);
        call(gate, 100_000);
        assertThat(allocatedBytes(gate)).as(type.getSimpleName()).isZero();
      }
      assertThat(measured.samples("labelled_seconds_count")).hasSize(16);
      assertThat(measured.samples("rich_total")).hasSize(16);
    }
  }

  /** The least of a few runs: the JVM itself allocates now and then, once a method is hot. */
  private static long allocatedBytes(Gate gate) {
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 5; run++) {
      least = Math.min(least, allocatedBytesOnce(gate));
    }
    return least;
  }

  private static long allocatedBytesOnce(Gate gate) {
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    long own = THREADS.getThreadAllocatedBytes(thread) - before;
    before = THREADS.getThreadAllocatedBytes(thread);
    call(gate, 100_000);
    return THREADS.getThreadAllocatedBytes(thread) - before - own;
  }

  private static final Plan[] PLANS = {
    new Plan("free", Tier.FREE, 3), new Plan("team", Tier.PAID, 40)
  };

  private static int call(Gate gate, int times) {
    int allowed = 0;
    for (int i = 0; i < times; i++) {
      boolean is =
          gate.isAllowed(TENANTS[i & 3], FEATURES[i >> 2 & 3], PLANS[i & 1], 200 + (i & 1));
      allowed += is ? 1 : 0;
    }
    return allowed;
  }

  /** Prints what a call costs on this machine. */
  public static void main(String[] arguments) throws Exception {
    try (Measured measured = measured()) {
      Gate[] gates = {
        new Bare(),
        new Floor(),
        new HandWritten(),
        (Gate) measured.make(Labelled.class),
        (Gate) measured.make(Rich.class),
        (Gate) measured.make(Counted.class),
        (Gate) measured.make(Unmet.class),
        (Gate) measured.make(InFlightOnly.class)
      };
      for (int round = 0; round < 5; round++) {
        StringBuilder line = new StringBuilder("ns a call:");
        for (Gate gate : gates) {
          call(gate, CALLS);
          long start = System.nanoTime();
          call(gate, CALLS);
          double each = (System.nanoTime() - start) / (double) CALLS;
          line.append(
              String.format(" %s %.1f", ValueType.simpleName(gate.getClass().getName()), each));
        }
        System.out.println(line);
      }
    }
  }
}
