package dev.weir.benchmarks.calls;

import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Scrape;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call of a gate, bare, under an agent, or with its metrics written by hand. Tenants, features
 * and plans make 64 series; every other call brings strings that are equal to, but not the same
 * objects as, those the series were made with.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 4, time = 1)
public class GateCalls {
  /** Where set, the agent's side port; the gate's metric must have been counted there. */
  static final String SIDE_PORT = "benchmark.sidePort";

  /** Where set, the name of a counter that must have been counted. */
  static final String COUNTER = "benchmark.counter";

  private static final int LOOP = 100_000;
  private static final int TUPLES = 64;
  private static final String[] FEATURES = {"orders", "exports", "reports", "forecasts"};
  private static final String[] PLANS = {"free", "team", "business", "enterprise"};

  private final String[] tenants = new String[2 * TUPLES];
  private final String[] features = new String[2 * TUPLES];
  private final String[] plans = new String[2 * TUPLES];
  private final Gate gate = new Gate();
  private final Gate floor = new FloorGate();
  private final Gate handWritten = new HandWrittenGate(true);
  private final Gate handWrittenPlain = new HandWrittenGate(false);
  private @Nullable ServedLoop served;
  private int allowed;
  private long calls;

  public GateCalls() {
    for (int i = 0; i < 2 * TUPLES; i++) {
      int tenant = i % TUPLES / FEATURES.length;
      tenants[i] = new String("tenant-" + tenant);
      features[i] = new String(FEATURES[i % FEATURES.length]);
      plans[i] = new String(PLANS[tenant % PLANS.length]);
    }
  }

  @Benchmark
  public boolean bare() {
    return call(gate);
  }

  @Benchmark
  public boolean floor() {
    return call(floor);
  }

  @Benchmark
  public boolean handWritten() {
    return call(handWritten);
  }

  @Benchmark
  public boolean handWrittenWithoutExemplars() {
    return call(handWrittenPlain);
  }

  /** As {@link #bare}, but in a request: its own cost, spread over so many calls, is 1 to 2 ns. */
  @Benchmark
  @OperationsPerInvocation(LOOP)
  public int inRequest() {
    if (served == null) {
      served = new ServedLoop(this::loop);
    }
    served.run();
    return allowed;
  }

  private void loop() {
    for (int i = 0; i < LOOP; i++) {
      allowed += call(gate) ? 1 : 0;
    }
  }

  private boolean call(Gate called) {
    int at = (int) (calls++ % (2 * TUPLES));
    return called.isAllowed(tenants[at], features[at], plans[at]);
  }

  /** A rule that was not woven would win every comparison. */
  @TearDown
  public void wasCounted() throws IOException {
    if (served != null) {
      served.close();
    }
    @Nullable String counter = System.getProperty(COUNTER);
    if (counter == null) {
      return;
    }
    URI sidePort = URI.create("http://localhost:" + System.getProperty(SIDE_PORT));
    Scrape scrape = Scrape.parse(new HttpCalls(sidePort).get("/metrics").body());
    boolean woven = scrape.sum("weir_rule_matched_methods") > 0;
    long counted = counter.equals("bench_when_total") ? 0 : calls;
    if (!woven || scrape.sum(counter) != counted) {
      throw new IllegalStateException(calls + " calls, but\n" + scrape.lines(counter));
    }
  }
}
