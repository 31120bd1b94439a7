package dev.weir.benchmarks.service;

import dev.weir.benchmarks.Comparison;
import dev.weir.benchmarks.Metric;
import dev.weir.benchmarks.Suite;
import dev.weir.benchmarks.Table;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Launch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a warm service pays: CPU time a request, memory, threads. All variants are up at once and
 * serve short blocks of requests in turn, each block led by another, so that what slows the machine
 * for a while slows all. The bare service is there twice: how far it is from itself is how far the
 * other figures can be trusted.
 */
public final class ServiceSuite implements Suite {
  /**
   * After 64 blocks the second compiler still took a quarter of the time that was measured, and
   * hardly any after these.
   */
  private static final int WARM_UP_BLOCKS = 160;

  private static final int BLOCKS = 64;
  private static final int BLOCK_VISITS = 250;

  @Override
  public String name() {
    return "service";
  }

  @Override
  public int rounds() {
    return 9;
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
        variants().forEach((name, agent) -> shops.put(name, Shop.start(Jdks.current(), agent)));
        shops.values().forEach(shop -> Processors.serve(shop.process().running().pid()));
        Processors.visit();
        round(shops, comparison);
      } finally {
        Processors.roam();
        shops.values().forEach(Shop::close);
      }
    }
    return comparison.table();
  }

  private static Map<String, UnaryOperator<Launch>> variants() {
    Map<String, UnaryOperator<Launch>> variants = new LinkedHashMap<>(Agents.ALL);
    variants.put("bare, once more", launch -> launch);
    return variants;
  }

  private static void round(Map<String, Shop> shops, Comparison comparison) throws Exception {
    Map<String, Load> loads = new LinkedHashMap<>();
    shops.forEach((name, shop) -> loads.put(name, new Load(shop)));
    List<Load> turns = new ArrayList<>(loads.values());
    for (int block = 0; block < WARM_UP_BLOCKS + BLOCKS; block++) {
      for (Load load : turns) {
        load.serve(BLOCK_VISITS, block >= WARM_UP_BLOCKS);
      }
      Collections.rotate(turns, 1);
    }
    for (Map.Entry<String, Load> load : loads.entrySet()) {
      Shop shop = Objects.requireNonNull(shops.get(load.getKey()));
      int threads = shop.stat().threads();
      double residentMiB = shop.statAfterGc().residentMiB();
      comparison.add(load.getKey(), load.getValue().cpuMicrosARequest(), residentMiB, threads);
    }
  }
}
