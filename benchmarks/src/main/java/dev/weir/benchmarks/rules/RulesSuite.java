package dev.weir.benchmarks.rules;

import dev.weir.benchmarks.Comparison;
import dev.weir.benchmarks.Metric;
import dev.weir.benchmarks.Run;
import dev.weir.benchmarks.Suite;
import dev.weir.benchmarks.Table;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What many rules add to a start: how long until {@code main} runs, and the CPU time of a whole
 * process whose {@code main} does nothing for a second, in which rules are read to their end.
 */
public final class RulesSuite implements Suite {
  private static final int RUNS_A_ROUND = 7;
  private static final String RULE =
      """
        - name: rule_%1$d
          match: {class: com.acme.service%1$d.Service%1$d, method: call}
          labels: {tenant_id: arg0, outcome: success}
          metrics:
            - {name: acme_calls_%1$d_total, type: counter, help: Calls of a service}
      """;

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public int rounds() {
    return 9;
  }

  @Override
  public Table run(int rounds) throws IOException {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("no file", "port=0");
    for (int count : new int[] {1, 100, 1000}) {
      String variant = count + (count == 1 ? " rule" : " rules");
      arguments.put(variant, "port=0,config=" + file(count));
    }
    Comparison comparison =
        new Comparison(
            "start with",
            Metric.difference("ms to main", "%.0f"),
            Metric.difference("CPU-ms", "%.0f"));
    arguments.values().forEach(RulesSuite::measured); // what comes first reads the disk for all
    for (int round = 0; round < rounds; round++) {
      measured(arguments).forEach((variant, runs) -> comparison.add(variant, medians(runs)));
    }
    return comparison.table();
  }

  /** Some runs of each, one of each in turn, so that none has a better moment than another. */
  private static Map<String, List<double[]>> measured(Map<String, String> arguments) {
    Map<String, List<double[]>> runs = new LinkedHashMap<>();
    for (int i = 0; i < RUNS_A_ROUND; i++) {
      arguments.forEach(
          (variant, argument) ->
              runs.computeIfAbsent(variant, name -> new ArrayList<>()).add(measured(argument)));
    }
    return runs;
  }

  /** Milliseconds from the process's start to main, and of CPU time. */
  private static double[] measured(String argument) {
    long start = System.currentTimeMillis();
    Run run = Run.of(program(argument));
    return new double[] {Long.parseLong(run.stdout().trim()) - start, 1e3 * run.cpuSeconds()};
  }

  /** Of each measure by itself. */
  private static double[] medians(List<double[]> runs) {
    return IntStream.range(0, runs.get(0).length)
        .mapToDouble(i -> Comparison.median(runs.stream().mapToDouble(run -> run[i]).toArray()))
        .toArray();
  }

  private static Program program(String argument) {
    return Program.of(
        Jdks.current().java().toString(),
        "-javaagent:" + Repository.agentJar() + "=" + argument,
        "-cp",
        System.getProperty("java.class.path"),
        Nothing.class.getName());
  }

  private static Path file(int rules) throws IOException {
    StringBuilder yaml = new StringBuilder("rules:\n");
    for (int i = 0; i < rules; i++) {
      yaml.append(String.format(RULE, i));
    }
    Path file = Files.createTempFile("weir-bench-rules", ".yaml");
    file.toFile().deleteOnExit();
    return Files.writeString(file, yaml);
  }

  /** Says when it began, and lets the agent finish. */
  public static final class Nothing {
    private Nothing() {}

    public static void main(String[] arguments) throws InterruptedException {
      System.out.println(System.currentTimeMillis());
      Thread.sleep(1000);
    }
  }
}
