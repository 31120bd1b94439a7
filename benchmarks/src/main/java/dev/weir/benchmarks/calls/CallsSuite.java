package dev.weir.benchmarks.calls;

import dev.weir.benchmarks.Comparison;
import dev.weir.benchmarks.Metric;
import dev.weir.benchmarks.Suite;
import dev.weir.benchmarks.Table;
import dev.weir.smoke.harness.FreePort;
import dev.weir.smoke.harness.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What one call of a method costs once compiled, with its metrics by hand and by rules. A rule is
 * woven for real: the fork runs under the packaged agent with a configuration file.
 */
public final class CallsSuite implements Suite {
  /** What JMH's profiler calls it. */
  private static final String BYTES_ALLOCATED = "gc.alloc.rate.norm";

  private static final List<Variant> VARIANTS =
      List.of(
          new Variant("floor: two clock reads, two striped adds", "floor", null),
          new Variant("client_java by hand", "handWritten", null),
          new Variant("client_java by hand, exemplars off", "handWrittenWithoutExemplars", null),
          new Variant("Weir: the same metrics from a rule", "bare", "gate"),
          new Variant("Weir: a counter without labels", "bare", "counter"),
          new Variant("Weir: a counter without labels, in a request", "inRequest", "counter"),
          new Variant("Weir: with a label of the request's context", "inRequest", "context"),
          new Variant("Weir: a rule whose `when` is false", "bare", "when"),
          new Variant("bare", "bare", null));

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public int rounds() {
    return 7;
  }

  @Override
  public Table run(int rounds) throws RunnerException {
    Comparison comparison =
        new Comparison(
            "one call", Metric.ratio("ns", "%.1f"), Metric.plain("bytes allocated", "%.1f"));
    for (int round = 0; round < rounds; round++) {
      for (Variant variant : VARIANTS) {
        RunResult result = variant.fork();
        comparison.add(variant.name, result.getPrimaryResult().getScore(), bytesAllocated(result));
      }
    }
    return comparison.table();
  }

  /**
   * A call's, in the median of iterations: the last one ends with the scrape that checks counts.
   */
  private static double bytesAllocated(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get(BYTES_ALLOCATED))
        .getStatistics()
        .getPercentile(50);
  }

  /**
   * @param benchmark a method of {@link GateCalls}
   * @param config under which agent configuration: a file in {@code benchmarks/config}, whose rule
   *     and counter are called after it; null for no agent
   */
  private record Variant(String name, String benchmark, @Nullable String config) {

    RunResult fork() throws RunnerException {
      OptionsBuilder options = new OptionsBuilder();
      options
          .include(GateCalls.class.getName() + "." + benchmark + "$")
          .forks(1)
          .addProfiler(GCProfiler.class)
          .shouldFailOnError(true)
          .verbosity(VerboseMode.SILENT);
      if (config != null) {
        options.jvmArgsAppend(agent(config));
      }
      Collection<RunResult> results = new Runner(options).run();
      return results.iterator().next();
    }

    private static String[] agent(String config) {
      int port = FreePort.pick();
      String file = Repository.root().resolve("benchmarks/config/" + config + ".yaml").toString();
      return new String[] {
        "-javaagent:" + Repository.agentJar() + "=config=" + file + ",port=" + port,
        "-D" + GateCalls.SIDE_PORT + "=" + port,
        "-D" + GateCalls.COUNTER + "=bench_" + config + "_total"
      };
    }
  }
}
