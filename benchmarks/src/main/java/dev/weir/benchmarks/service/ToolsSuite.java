package dev.weir.benchmarks.service;

import dev.weir.benchmarks.Comparison;
import dev.weir.benchmarks.Metric;
import dev.weir.benchmarks.Run;
import dev.weir.benchmarks.Suite;
import dev.weir.benchmarks.Table;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Program;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code keytool -help} pays where JAVA_TOOL_OPTIONS, meant for a service, reaches it too. */
public final class ToolsSuite implements Suite {
  private static final int RUNS_A_ROUND = 5;
  private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

  static {
    OPTIONS.put("bare", "-Dany=thing");
    OPTIONS.put("Weir", "-javaagent:" + Agents.weir());
    OPTIONS.put("OpenTelemetry", "-javaagent:" + Agents.openTelemetry());
  }

  @Override
  public String name() {
    return "tools";
  }

  @Override
  public int rounds() {
    return 9;
  }

  @Override
  public Table run(int rounds) {
    String keytool = Jdks.current().tool("keytool").orElseThrow().toString();
    Comparison comparison =
        new Comparison(
            "keytool -help",
            Metric.difference("wall ms", "%.0f"),
            Metric.difference("CPU-ms", "%.0f"));
    for (int round = 0; round < rounds; round++) {
      OPTIONS.forEach(
          (name, options) -> {
            double wallSeconds = 0;
            double cpuSeconds = 0;
            for (int i = 0; i < RUNS_A_ROUND; i++) {
              Run run = Run.of(Program.of(keytool, "-help").env("JAVA_TOOL_OPTIONS", options));
              wallSeconds += run.wallSeconds();
              cpuSeconds += run.cpuSeconds();
            }
            comparison.add(name, 1e3 * wallSeconds / RUNS_A_ROUND, 1e3 * cpuSeconds / RUNS_A_ROUND);
          });
    }
    return comparison.table();
  }
}
