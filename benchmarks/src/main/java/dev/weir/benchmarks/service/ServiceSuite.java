package dev.weir.benchmarks.service;

import dev.weir.benchmarks.Comparison;
import dev.weir.benchmarks.Metric;
import dev.weir.benchmarks.Suite;
import dev.weir.benchmarks.Table;
import dev.weir.smoke.harness.Jdks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a warm service pays: CPU time a request, memory, threads. All shops are up at once and serve
 * short blocks of requests in turn, each block led by another, so that what slows the machine for a
 * while slows all. One JVM differs from another of the same command line by a few percent, so the
 * two variants that the aim is about are there twice, and what they cost is the mean of both. How
 * far the second bare shop is from that mean is how far the other figures can be trusted.
 */
public final class ServiceSuite implements Suite {
  /**
   * After 64 blocks the second compiler still took a quarter of the time that was measured, and
   * hardly any after these.
   */
  private static final int WARM_UP_BLOCKS = 160;

  private static final int BLOCKS = 64;
  private static final int BLOCK_VISITS = 250;

  private static final String BARE = "bare";
  private static final List<String> TWICE = List.of("Weir", BARE);

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
      Map<String, List<Load>> loads = new LinkedHashMap<>();
      try {
        start(loads);
        Processors.visit();
        serve(loads.values().stream().flatMap(List::stream).collect(Collectors.toList()));
        measure(loads, comparison);
      } finally {
        Processors.roam();
        loads.values().forEach(theirs -> theirs.forEach(Load::close));
      }
    }
    return comparison.table();
  }

  /**
   * Starts every variant once, and then the second ones from the last to the first: the older of
   * two alike was seen to cost a little more, and this way no variant is older than another.
   *
   * @param loads what was started, of each variant, also where the next fails to start
   */
  private static void start(Map<String, List<Load>> loads) {
    Agents.ALL.keySet().forEach(variant -> start(variant, loads));
    TWICE.forEach(variant -> start(variant, loads));
  }

  private static void start(String variant, Map<String, List<Load>> loads) {
    Shop shop = Shop.start(Jdks.current(), Objects.requireNonNull(Agents.ALL.get(variant)));
    loads.computeIfAbsent(variant, name -> new ArrayList<>()).add(new Load(shop));
    Processors.serve(shop.process().running().pid());
  }

  private static void serve(List<Load> turns) throws Exception {
    for (int block = 0; block < WARM_UP_BLOCKS + BLOCKS; block++) {
      for (Load load : turns) {
        load.serve(BLOCK_VISITS, block >= WARM_UP_BLOCKS);
      }
      Collections.rotate(turns, 1);
    }
  }

  private static void measure(Map<String, List<Load>> loads, Comparison comparison) {
    for (Map.Entry<String, List<Load>> variant : loads.entrySet()) {
      List<double[]> shops =
          variant.getValue().stream().map(Load::measured).collect(Collectors.toList());
      comparison.add(variant.getKey(), means(shops));
      if (variant.getKey().equals(BARE)) {
        comparison.add("one of the two bare", shops.get(1));
      }
    }
  }

  /** Of each metric, over shops. */
  private static double[] means(List<double[]> shops) {
    double[] means = new double[shops.get(0).length];
    for (double[] shop : shops) {
      for (int metric = 0; metric < means.length; metric++) {
        means[metric] += shop[metric] / shops.size();
      }
    }
    return means;
  }
}
