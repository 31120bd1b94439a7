package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** State of Spring beans, some of them behind CGLIB proxies, read on the agent's own thread. */
class PollsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String POLLS =
      """
      polls:
        - name: repositories
          instances_of: com.example.store.orders.OrderRepository
          interval: 100ms
          metrics:
            - {name: order_repositories, type: gauge, value: 1}
            - {name: order_fetch_size, type: gauge, value: this.jdbc.fetchSize, labels: {lazy: this.jdbc.lazyInit}}
        - name: counters
          instances_of: com.example.store.stock.StockCounter
          interval: 100ms
          metrics: [{name: stock_counters, type: gauge, value: 1, labels: {class: class}}]
        - name: pool
          instances_of: com.zaxxer.hikari.HikariDataSource
          interval: 100ms
          metrics: [{name: pool_size_limit, type: gauge, value: this.maximumPoolSize, labels: {pool: this.poolName}}]
      rules:
        - name: count
          match: {class: com.example.store.stock.StockCounter, method: count}
          metrics:
            - {name: stock_counts_total, type: counter, labels: {pieces: return, error: simple_name(thrown)}}
            - {name: stock_count_seconds, type: histogram}
            - {name: stock_counts_running, type: in_flight}
      """;

  @ParameterizedTest(name = "Spring Boot {0} on Java {1}")
  @CsvSource({"3, 17", "4, 25"})
  void a_bean_behind_a_proxy_is_read_once(int boot, int version, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), POLLS);
    App app = boot == 3 ? App.STORE3 : App.STORE4;
    try (AppProcess store = app.on(Needs.java(version)).weir(file).start()) {
      HttpCalls calls = store.calls().with("X-Tenant-Id", "harbour");
      assertThat(calls.get("/stock/anchor").body()).isEqualTo("30");
      assertThat(calls.get("/stock/none").status()).isEqualTo(500);
      assertThat(Pause.until(() -> store.scrape().sum("pool_size_limit") > 0, PATIENCE)).isTrue();
      Scrape scrape = store.scrape();

      assertThat(scrape.sum("order_repositories")).isEqualTo(1);
      assertThat(scrape.value("order_fetch_size", "lazy", "true")).isEqualTo(-1);
      assertThat(scrape.value("stock_counters", "class", "com.example.store.stock.StockCounter"))
          .isEqualTo(1);
      assertThat(scrape.value("pool_size_limit", "pool", "store")).isEqualTo(8);
      assertThat(scrape.sum("weir_poll_errors_total")).isZero();
      assertThat(scrape.value("stock_counts_total", "pieces", "30", "error", "unknown"))
          .isEqualTo(1);
      assertThat(
              scrape.value(
                  "stock_counts_total", "pieces", "unknown", "error", "NoSuchElementException"))
          .isEqualTo(1);
      assertThat(scrape.sum("stock_count_seconds_count")).isEqualTo(2);
      assertThat(scrape.sum("stock_counts_running")).isZero();
    }
  }
}
