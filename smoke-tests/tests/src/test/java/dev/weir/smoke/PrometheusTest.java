package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.PromQl;
import dev.weir.smoke.harness.PrometheusServer;
import dev.weir.smoke.harness.Repository;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus scrapes the store and answers with figures that its only client knows. */
class PrometheusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String REQUESTS = "http_server_request_duration_seconds";

  @AutoClose static AppProcess store;
  @AutoClose static PrometheusServer prometheus;

  @BeforeAll
  static void visit(@TempDir Path folder) {
    Path program = Needs.program("prometheus");
    Path configuration = Repository.root().resolve("smoke-tests/demo/weir.yaml");
    store = App.STORE3.on(Jdks.current()).weir(configuration).start();
    HttpCalls harbour = store.calls().with("X-Tenant-Id", "harbour");
    HttpCalls dinghy = store.calls().with("X-Tenant-Id", "dinghy");
    for (int i = 0; i < 50; i++) {
      harbour.get("/prices/rope");
      harbour.get("/orders/1");
      dinghy.get("/exports/orders");
    }
    for (int i = 0; i < 10; i++) {
      harbour.get("/stock/none");
      harbour.get("/stock/rope/arrival");
    }
    Settled.scrape(store);
    prometheus = PrometheusServer.start(program, folder, store.sidePort());
    assertThat(Pause.until(() -> value("up") == 1, PATIENCE)).as("scraped").isTrue();
  }

  @Test
  void requests_by_route_and_status() {
    assertThat(value("sum(" + REQUESTS + "_count)")).isEqualTo(170);
    assertThat(value(REQUESTS + "_count{http_route='/prices/{article}'}")).isEqualTo(50);
    assertThat(value(REQUESTS + "_count{http_route='/orders/{id}'}")).isEqualTo(50);
    assertThat(value("sum(" + REQUESTS + "_count{http_response_status_code='403'})")).isEqualTo(50);
  }

  @Test
  void the_share_of_requests_that_failed() {
    assertThat(
            value(
                "sum(%1$s_count{http_response_status_code=~'5..'}) / sum(%1$s_count)"
                    .formatted(REQUESTS)))
        .isEqualTo(20.0 / 170);
  }

  @Test
  void a_quantile_of_the_duration() {
    assertThat(
            value(
                "histogram_quantile(0.5, sum by (le) (%s_bucket{http_route='%s'}))"
                    .formatted(REQUESTS, "/stock/{article}/arrival")))
        .as("waits of 300 ms, looked after once a second")
        .isBetween(0.25, 2.5);
  }

  @Test
  void the_answers_of_the_feature_gate() {
    String checks = "store_feature_checks_total";
    assertThat(value("sum(" + checks + ")")).isEqualTo(170);
    assertThat(value("sum(" + checks + "{allowed='false'})")).isEqualTo(50);
    assertThat(value(checks + "{tenant_id='dinghy',feature='exports'}")).isEqualTo(50);
    assertThat(value("store_feature_check_duration_seconds_count{feature='stock'}")).isEqualTo(20);
  }

  @Test
  void the_connection_pool() {
    assertThat(value("db_client_connection_max{db_client_connection_pool_name='store'}"))
        .isEqualTo(8);
    assertThat(value("sum(db_client_connection_count{db_client_connection_state='used'})"))
        .isZero();
  }

  private static double value(String promql) {
    return new PromQl(prometheus.address()).value(promql).orElse(Double.NaN);
  }
}
