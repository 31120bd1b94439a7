package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Scrape;

/** A known number of statements, and what a scrape must say of them. */
final class JdbcShop {
  static final String POOL = "db_client_connection";
  static final String POOL_NAME = "db_client_connection_pool_name";
  static final String USES = POOL + "_use_time_seconds_count";

  private static final String STATEMENTS = "db_client_operation_duration_seconds_count";
  private static final int INSERTS = 12;
  private static final int DUPLICATES = 3;
  private static final int SELECTS = 9;
  private static final int DELETES = 4;

  /** How often that takes a connection of the pool; the batch is one more. */
  static final int BORROWED = INSERTS + DUPLICATES + SELECTS + DELETES + 1;

  private JdbcShop() {}

  static void trade(HttpCalls shop) {
    for (int i = 1; i <= INSERTS; i++) {
      assertThat(shop.post("/orders/" + i + "?item=rope&quantity=2", "").status()).isEqualTo(201);
    }
    for (int i = 1; i <= DUPLICATES; i++) {
      assertThat(shop.post("/orders/" + i + "?item=rope&quantity=2", "").status()).isEqualTo(409);
    }
    for (int i = 1; i <= SELECTS; i++) {
      assertThat(shop.get("/orders/" + i).status()).isEqualTo(200);
    }
    for (int i = 1; i <= DELETES; i++) {
      assertThat(shop.send("DELETE", "/orders/" + i, "").status()).isEqualTo(204);
    }
    shop.post("/orders/100?item=rope&quantity=2&count=50", "");
  }

  static void assertTraded(Scrape scrape, String system) {
    assertThat(count(scrape, system, "SELECT")).isEqualTo(SELECTS);
    assertThat(count(scrape, system, "DELETE")).isEqualTo(DELETES);
    assertThat(count(scrape, system, "INSERT")).isEqualTo(INSERTS + DUPLICATES);
    assertThat(count(scrape, system, "BATCH INSERT")).isEqualTo(1);
    assertThat(scrape.sum(STATEMENTS, "db_system_name", system, "error_type", "23"))
        .as("duplicates, by the class of their SQLState")
        .isEqualTo(DUPLICATES);
  }

  private static double count(Scrape scrape, String system, String operation) {
    return scrape.sum(STATEMENTS, "db_system_name", system, "db_operation_name", operation);
  }
}
