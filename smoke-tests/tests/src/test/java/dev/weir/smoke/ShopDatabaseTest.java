package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Scrape;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HikariCP 4 over H2 in memory: statements by operation, and the pool. */
class ShopDatabaseTest {

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void statements_and_pool_are_counted_exactly(int version) {
    try (AppProcess shop = App.SHOP.on(Needs.java(version)).weir().start()) {
      assertThat(pooled(shop)).as("every connection of the pool is open").isTrue();
      double borrowedBefore = shop.scrape().sum(JdbcShop.USES);
      JdbcShop.trade(shop.calls());

      Scrape scrape = Settled.scrape(shop);
      JdbcShop.assertTraded(scrape, "h2database");
      assertThat(scrape.sum(JdbcShop.USES) - borrowedBefore).isEqualTo(JdbcShop.BORROWED);
      assertThat(scrape.value(JdbcShop.POOL + "_max", JdbcShop.POOL_NAME, "shop")).isEqualTo(5);
      assertThat(state(scrape, "used")).isZero();
      assertThat(state(scrape, "idle")).isEqualTo(5);
      assertThat(scrape.value(JdbcShop.POOL + "_pending_requests")).isZero();
      assertThat(scrape.sum(JdbcShop.POOL + "_timeouts_total")).isZero();
    }
  }

  private static boolean pooled(AppProcess shop) {
    return Pause.until(() -> state(shop.scrape(), "idle") == 5, Duration.ofSeconds(10));
  }

  private static double state(Scrape scrape, String state) {
    return scrape.sum(
        JdbcShop.POOL + "_count", JdbcShop.POOL_NAME, "shop", "db_client_connection_state", state);
  }
}
