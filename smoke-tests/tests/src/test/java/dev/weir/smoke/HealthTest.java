package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.PostgresServer;
import dev.weir.smoke.harness.Scrape;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and readiness of real services, nobody having written a health check. */
class HealthTest {
  private static final String WAITS = "db_client_connection_wait_time_seconds_count";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 25})
  void a_service_is_unhealthy_while_its_pool_has_no_database(int version) {
    try (PostgresServer postgres =
            PostgresServer.start(Needs.program("initdb"), Needs.program("postgres"));
        AppProcess shop =
            App.SHOP
                .on(Needs.java(version))
                .env("JDBC_URL", postgres.jdbcUrl())
                .env("JDBC_USER", "shop")
                .env("WEIR_HEALTH_DETAIL", "full")
                .env("WEIR_HEALTH_POOLS_TIMEOUT", "1s")
                .env("WEIR_HEALTH_MEMORY_UNHEALTHY_ABOVE", "100%") // this machine's are not asked
                .env("WEIR_HEALTH_DISK_UNHEALTHY_BELOW", "0%")
                .weir()
                .start()) {
      HttpCalls calls = new HttpCalls(shop.sidePort());
      Scrape before = Settled.scrape(shop);

      HttpCalls.Answer well = calls.get("/health");
      assertThat(well.status()).as(well.body()).isEqualTo(200);
      assertThat(well.body())
          .contains("\"pool shop\":{\"status\":\"healthy\",\"critical\":true")
          .contains("lends valid connections");
      assertThat(calls.get("/health/ready").status()).isEqualTo(200);
      Scrape after = shop.scrape();
      assertThat(after.sum(WAITS)).as("the check's own").isEqualTo(before.sum(WAITS));
      assertThat(after.sum(JdbcShop.USES)).isEqualTo(before.sum(JdbcShop.USES));
      assertThat(after.value("weir_health_status", "check", "pool shop")).isEqualTo(1);

      postgres.close();

      assertThat(Pause.until(() -> calls.get("/health").status() == 503, PATIENCE)).isTrue();
      assertThat(calls.get("/health").body()).contains("\"pool shop\":{\"status\":\"unhealthy\"");
      assertThat(calls.get("/health/ready").status()).isEqualTo(503);
      assertThat(calls.get("/health/live").status()).isEqualTo(200);
      assertThat(shop.scrape().value("weir_health_status", "check", "pool shop")).isZero();
    }
  }

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 25})
  void a_service_is_ready_as_soon_as_its_server_listens(int version) {
    try (AppProcess tides =
        App.TIDES
            .on(Needs.java(version))
            .env("WEIR_HEALTH_MEMORY_UNHEALTHY_ABOVE", "100%")
            .env("WEIR_HEALTH_DISK_UNHEALTHY_BELOW", "0%")
            .weir()
            .start()) {
      HttpCalls.Answer ready = new HttpCalls(tides.sidePort()).get("/health/ready");

      assertThat(ready.status()).as(ready.body()).isEqualTo(200);
    }
  }
}
