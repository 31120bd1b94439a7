package dev.weir.benchmarks.service;

import dev.weir.benchmarks.Comparison;
import dev.weir.benchmarks.Metric;
import dev.weir.benchmarks.Suite;
import dev.weir.benchmarks.Table;
import dev.weir.smoke.harness.Jdks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a warm service pays: CPU time a request, memory, threads. All variants are up at once and
 * serve blocks of requests in turn.
 */
public final class ServiceSuite implements Suite {
  private static final int WARM_UP_VISITS = 8_000;
  private static final int BLOCK_VISITS = 2_000;
  private static final int BLOCKS = 5;

  @Override
  public String name() {
    return "service";
  }

  @Override
  public int rounds() {
    return 11;
  }

  @Override
  public Table run(int rounds) throws Exception {
    Comparison comparison =
        new Comparison(
            "a Spring Boot service",
            Metric.ratio("CPU-µs a request", "%.0f"),
            Metric.difference("RSS MiB", "%.0f"),
            Metric.difference("threads", "%.0f"));
    for (int round = 0; round < rounds; round++) {
      Map<String, Shop> shops = new LinkedHashMap<>();
      try {
        Agents.ALL.forEach((name, agent) -> shops.put(name, Shop.start(Jdks.current(), agent)));
        round(shops, comparison);
      } finally {
        shops.values().forEach(Shop::close);
      }
    }
    return comparison.table();
  }

  private static void round(Map<String, Shop> shops, Comparison comparison) throws Exception {
    Map<String, Load> loads = new LinkedHashMap<>();
    shops.forEach((name, shop) -> loads.put(name, new Load(shop)));
    for (Load load : loads.values()) {
      load.warmUp(WARM_UP_VISITS);
    }
    for (int block = 0; block < BLOCKS; block++) {
      for (Load load : loads.values()) {
        load.measure(BLOCK_VISITS);
      }
    }
    for (Map.Entry<String, Load> load : loads.entrySet()) {
      Shop shop = Objects.requireNonNull(shops.get(load.getKey()));
      int threads = shop.stat().threads();
      double residentMiB = shop.statAfterGc().residentMiB();
      comparison.add(load.getKey(), load.getValue().cpuMicrosARequest(), residentMiB, threads);
    }
  }
}
