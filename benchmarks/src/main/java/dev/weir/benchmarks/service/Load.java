package dev.weir.benchmarks.service;

import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests to one shop, and the CPU time that it took over them. Not thread-safe. */
final class Load implements AutoCloseable {
  private static final int VISITORS = 2;

  private final Shop shop;
  private double cpuSeconds;
  private int requests;

  Load(Shop shop) {
    this.shop = shop;
  }

  /**
   * Serves a block of visits, by visitors who come at the same time.
   *
   * @param counts false while it warms up
   */
  void serve(int visits, boolean counts) throws Exception {
    double before = shop.stat().cpuSeconds();
    int answered = serve(visits);
    if (counts) {
      requests += answered;
      cpuSeconds += shop.stat().cpuSeconds() - before;
    }
  }

  /** CPU-µs a request, MiB that are left in memory once garbage is gone, threads. */
  double[] measured() {
    int threads = shop.stat().threads();
    double residentMiB = shop.statAfterGc().residentMiB();
    return new double[] {cpuSeconds * 1e6 / requests, residentMiB, threads};
  }

  /** Ends the shop. */
  @Override
  public void close() {
    shop.close();
  }

  /** Returns the number of requests that were answered. */
  private int serve(int visits) throws Exception {
    ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
    try {
      int answered = 0;
      Visitor visitor = new Visitor(shop.process().address(), visits / VISITORS);
      for (Future<Integer> visit : visitors.invokeAll(Collections.nCopies(VISITORS, visitor))) {
        answered += visit.get();
      }
      return answered;
    } finally {
      visitors.shutdown();
    }
  }
}
