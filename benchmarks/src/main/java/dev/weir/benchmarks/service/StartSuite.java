package dev.weir.benchmarks.service;

import dev.weir.benchmarks.Comparison;
import dev.weir.benchmarks.Metric;
import dev.weir.benchmarks.Suite;
import dev.weir.benchmarks.Table;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Launch;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a service pays until it has answered its first request. */
public final class StartSuite implements Suite {
  @Override
  public String name() {
    return "start";
  }

  @Override
  public int rounds() {
    return 15;
  }

  @Override
  public Table run(int rounds) {
    Comparison comparison =
        new Comparison(
            "a Spring Boot service",
            Metric.ratio("CPU-s to ready", "%.2f"),
            Metric.ratio("wall s to ready", "%.2f"));
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, UnaryOperator<Launch>> agent : Agents.ALL.entrySet()) {
        try (Shop shop = Shop.start(Jdks.current(), agent.getValue())) {
          comparison.add(agent.getKey(), shop.stat().cpuSeconds(), shop.secondsToReady);
        }
      }
    }
    return comparison.table();
  }
}
