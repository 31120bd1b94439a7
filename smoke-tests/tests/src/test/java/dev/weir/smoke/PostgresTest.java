package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.PostgresServer;
import dev.weir.smoke.harness.Scrape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same shop with PostgreSQL as a real server. */
class PostgresTest {
  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 25})
  void statements_are_counted_exactly_and_say_where_they_went(int version) {
    try (PostgresServer postgres =
            PostgresServer.start(Needs.program("initdb"), Needs.program("postgres"));
        AppProcess shop =
            App.SHOP
                .on(Needs.java(version))
                .env("JDBC_URL", postgres.jdbcUrl() + "?password=secret")
                .env("JDBC_USER", "shop")
                .weir()
                .start()) {
      JdbcShop.trade(shop.calls());

      Scrape scrape = Settled.scrape(shop);
      JdbcShop.assertTraded(scrape, "postgresql");
      assertThat(scrape.text())
          .contains("server_address=\"localhost\"", "server_port=\"" + postgres.port() + "\"")
          .contains("db_namespace=\"postgres\"")
          .doesNotContain("secret");
    }
  }
}
