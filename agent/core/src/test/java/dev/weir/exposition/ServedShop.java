package dev.weir.exposition;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A side port that serves two metrics of a shop, and a client. */
abstract class ServedShop {
  static final String TEXT =
      """
      # HELP orders_total Orders taken.
      # TYPE orders_total counter
      orders_total{plan="pro"} 3.0
      # HELP queue_depth Orders waiting.
      # TYPE queue_depth gauge
      queue_depth 7.0
      """;

  final PrometheusRegistry registry = new PrometheusRegistry();
  final List<Long> scrapeNanos = new CopyOnWriteArrayList<>();
  volatile boolean ready = true;
  final SidePort sidePort =
      new SidePort("127.0.0.1", 0, "/metrics", registry, () -> ready, scrapeNanos::add);
  SidePortClient client;

  @BeforeEach
  void start() throws Exception {
    Counter orders =
        Counter.builder()
            .name("orders")
            .help("Orders taken.")
            .labelNames("plan")
            .register(registry);
    orders.labelValues("pro").inc(3);
    Gauge.builder().name("queue_depth").help("Orders waiting.").register(registry).set(7);
    client = new SidePortClient(sidePort.start());
  }

  @AfterEach
  void stop() {
    sidePort.close();
  }
}
