package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Scrape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Spring Boot 3 and 4: a controller's path template is the route. */
@ParameterizedClass(name = "Spring Boot {0} on Java {1}")
@CsvSource({"3, 17", "3, 21", "3, 25", "4, 17", "4, 21", "4, 25"})
class StoreTest {
  private final AppProcess store;
  private final HttpCalls calls;

  StoreTest(int boot, int version) {
    store = SharedApp.of(boot == 3 ? App.STORE3 : App.STORE4, Needs.java(version));
    calls = store.calls().with("X-Tenant-Id", "harbour").with("Content-Type", "application/json");
  }

  @Test
  void path_templates_are_routes() {
    Counted counted =
        Counted.during(
            store,
            () -> {
              for (int i = 0; i < 20; i++) {
                assertThat(calls.post("/orders", order("rope", 3)).status()).isEqualTo(201);
                assertThat(calls.get("/orders/" + (i + 1)).status()).isEqualTo(200);
              }
              calls.get("/orders");
            });

    assertThat(counted.requests("POST", "/orders", 201)).isEqualTo(20);
    assertThat(counted.requests("GET", "/orders/{id}", 200)).isEqualTo(20);
    assertThat(counted.requests("GET", "/orders", 200)).isEqualTo(1);
    assertThat(counted.requests()).isEqualTo(41);
  }

  @Test
  void errors_count_once_under_the_route_that_was_asked_for() {
    Counted counted =
        Counted.during(
            store,
            () -> {
              for (int i = 0; i < 3; i++) {
                assertThat(calls.post("/orders/1/refund", "").status()).isEqualTo(500);
                assertThat(calls.get("/orders/987654").status()).isEqualTo(404);
                assertThat(calls.get("/orders/first").status()).isEqualTo(400);
                assertThat(calls.post("/orders", order("lantern", 1)).status()).isEqualTo(409);
                assertThat(store.calls().get("/exports/orders").status()).isEqualTo(403);
                assertThat(calls.send("PUT", "/orders", order("rope", 1)).status()).isEqualTo(405);
              }
            });

    assertThat(counted.requests("POST", "/orders/{id}/refund", 500)).isEqualTo(3);
    assertThat(counted.requests("GET", "/orders/{id}", 404)).isEqualTo(3);
    assertThat(counted.requests("GET", "/orders/{id}", 400)).isEqualTo(3);
    assertThat(counted.requests("POST", "/orders", 409)).isEqualTo(3);
    assertThat(counted.requests("GET", "/exports/orders", 403)).isEqualTo(3);
    assertThat(counted.requests(405)).isEqualTo(3);
    assertThat(counted.requests()).isEqualTo(18);
  }

  @Test
  void asynchronous_answers_count_once_whatever_they_are_made_of() {
    Counted counted =
        Counted.during(
            store,
            () -> {
              for (int i = 0; i < 4; i++) {
                assertThat(calls.get("/prices/rope").body()).as("Callable").isEqualTo("1250");
                assertThat(calls.get("/prices/none").status()).as("Callable").isEqualTo(500);
                assertThat(calls.get("/stock/anchor").body())
                    .as("CompletableFuture")
                    .isEqualTo("30");
                assertThat(calls.get("/stock/none").status())
                    .as("CompletableFuture")
                    .isEqualTo(500);
                assertThat(calls.get("/stock/lantern/check").body())
                    .as("DeferredResult")
                    .isEqualTo("sold out");
                assertThat(calls.get("/stock/none/check").status())
                    .as("DeferredResult")
                    .isEqualTo(404);
                assertThat(calls.get("/exports/orders").status())
                    .as("ResponseBodyEmitter")
                    .isEqualTo(200);
              }
              assertThat(calls.get("/stock/rope/arrival").status()).as("timeout").isEqualTo(503);
            });

    assertThat(counted.requests("GET", "/prices/{article}", 200)).isEqualTo(4);
    assertThat(counted.requests("GET", "/prices/{article}", 500)).isEqualTo(4);
    assertThat(counted.requests("GET", "/stock/{article}", 200)).isEqualTo(4);
    assertThat(counted.requests("GET", "/stock/{article}", 500)).isEqualTo(4);
    assertThat(counted.requests("GET", "/stock/{article}/check", 200)).isEqualTo(4);
    assertThat(counted.requests("GET", "/stock/{article}/check", 404)).isEqualTo(4);
    assertThat(counted.requests("GET", "/exports/orders", 200)).isEqualTo(4);
    assertThat(counted.requests("GET", "/stock/{article}/arrival", 503)).isEqualTo(1);
    assertThat(counted.requests()).isEqualTo(29);
  }

  @Test
  void paths_that_nobody_serves_never_become_routes_of_their_own() {
    Counted counted =
        Counted.during(
            store,
            () -> {
              for (int i = 0; i < 40; i++) {
                assertThat(calls.get("/wp-admin/" + i).status()).isEqualTo(404);
              }
            });

    assertThat(counted.requests(404)).isEqualTo(40);
    assertThat(counted.requests()).isEqualTo(40);
    assertThat(counted.newSeries(Counted.REQUESTS)).isLessThanOrEqualTo(1);
    assertThat(counted.scrape().text()).doesNotContain("wp-admin");
  }

  @Test
  void the_pool_is_there_under_its_configured_name() {
    calls.get("/orders");

    Scrape scrape = Settled.scrape(store);
    assertThat(scrape.value(JdbcShop.POOL + "_max", JdbcShop.POOL_NAME, "store")).isEqualTo(8);
    assertThat(
            scrape.value(
                JdbcShop.POOL + "_count",
                JdbcShop.POOL_NAME,
                "store",
                "db_client_connection_state",
                "used"))
        .isZero();
    assertThat(scrape.sum(JdbcShop.USES, JdbcShop.POOL_NAME, "store")).isPositive();
  }

  private static String order(String article, int pieces) {
    return "{\"article\":\"" + article + "\",\"pieces\":" + pieces + "}";
  }
}
