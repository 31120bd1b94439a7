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

/** What many rules add to a start: a whole process whose {@code main} returns at once. */
public final class RulesSuite implements Suite {
  private static final int RUNS_A_ROUND = 3;
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
    Map<String, Path> files = new LinkedHashMap<>();
    for (int count : new int[] {1, 100, 1000}) {
      files.put(count + (count == 1 ? " rule" : " rules"), file(count));
    }
    Comparison comparison =
        new Comparison(
            "start with",
            Metric.difference("wall ms", "%.0f"),
            Metric.difference("CPU-ms", "%.0f"));
    for (int round = 0; round < rounds; round++) {
      files.forEach(
          (name, file) -> {
            double wallSeconds = 0;
            double cpuSeconds = 0;
            for (int i = 0; i < RUNS_A_ROUND; i++) {
              Run run = Run.of(program(file));
              wallSeconds += run.wallSeconds();
              cpuSeconds += run.cpuSeconds();
            }
            comparison.add(name, 1e3 * wallSeconds / RUNS_A_ROUND, 1e3 * cpuSeconds / RUNS_A_ROUND);
          });
    }
    return comparison.table();
  }

  private static Program program(Path file) {
    return Program.of(
        Jdks.current().java().toString(),
        "-javaagent:" + Repository.agentJar() + "=config=" + file + ",port=0",
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

  /** Does nothing. */
  public static final class Nothing {
    private Nothing() {}

    public static void main(String[] arguments) {}
  }
}
