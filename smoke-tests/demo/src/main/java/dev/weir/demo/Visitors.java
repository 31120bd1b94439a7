package dev.weir.demo;

import dev.weir.smoke.harness.HttpCalls;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Customers of the shop: most look, some buy, a few ask for what their plan does not include, what
 * does not exist or what does not work. Thread-safe.
 */
final class Visitors implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int MOST_REQUESTS_PER_SECOND = 120;
  private static final String[] TENANTS = {"harbour", "harbour", "lighthouse", "dinghy"};
  private static final String[] ARTICLES = {"rope", "rope", "anchor", "lantern"};

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
  private final HttpCalls shop;
  private final Random random = new Random(42);

  Visitors(HttpCalls shop) {
    this.shop = shop;
  }

  void start() {
    long pauseMicros = TimeUnit.SECONDS.toMicros(THREADS) / MOST_REQUESTS_PER_SECOND;
    for (int i = 0; i < THREADS; i++) {
      var unused =
          threads.scheduleWithFixedDelay(this::visit, 0, pauseMicros, TimeUnit.MICROSECONDS);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void visit() {
    HttpCalls visitor =
        shop.with("X-Tenant-Id", any(TENANTS)).with("Content-Type", "application/json");
    String article = any(ARTICLES);
    try {
      switch (random.nextInt(10)) {
        case 0, 1 -> visitor.post("/orders", order(article));
        case 2, 3 -> visitor.get("/orders/" + (1 + random.nextInt(200)));
        case 4 -> visitor.get("/orders");
        case 5, 6 -> visitor.get("/prices/" + article);
        case 7, 8 -> visitor.get("/stock/" + article);
        default -> seldom(visitor);
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      // The shop is closing. So is this.
    }
  }

  private void seldom(HttpCalls visitor) {
    switch (random.nextInt(10)) {
      case 0 -> visitor.post("/orders/1/refund", "");
      case 1 -> visitor.get("/gifts");
      default -> visitor.get("/exports/orders?lines=20");
    }
  }

  private static String order(String article) {
    return "{\"article\":\"" + article + "\",\"pieces\":1}";
  }

  private String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
