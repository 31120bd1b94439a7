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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What many rules add to a start: how long until {@code main} runs, and the CPU time of a whole
 * process whose {@code main} does nothing for a second, in which rules are read to their end.
 */
public final class RulesSuite implements Suite {
  private static final int RUNS_A_ROUND = 5;
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
    for (int round = 0; round < rounds; round++) {
      arguments.forEach((variant, argument) -> comparison.add(variant, measured(argument)));
    }
    return comparison.table();
  }

  /** Means of some runs: milliseconds from the process's start to main, and of CPU time. */
  private static double[] measured(String argument) {
    double toMain = 0;
    double cpu = 0;
    for (int i = 0; i < RUNS_A_ROUND; i++) {
      long start = System.currentTimeMillis();
      Run run = Run.of(program(argument));
      toMain += Long.parseLong(run.stdout().trim()) - start;
      cpu += 1e3 * run.cpuSeconds();
    }
    return new double[] {toMain / RUNS_A_ROUND, cpu / RUNS_A_ROUND};
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
