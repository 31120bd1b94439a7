package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.RawSocket;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Embedded Tomcat 9: a servlet's mapping, below its application's path, is the route. */
@ParameterizedClass(name = "Java {0}")
@ValueSource(ints = {8, 11, 17, 21, 25})
class ShopTest {
  private final AppProcess shop;
  private final HttpCalls calls;

  ShopTest(int version) {
    shop = SharedApp.of(App.SHOP, Needs.java(version));
    calls = shop.calls();
  }

  @Test
  void every_request_is_counted_by_method_route_and_status() {
    Counted counted =
        Counted.during(
            shop,
            () -> {
              for (int i = 0; i < 25; i++) {
                assertThat(place(i)).isEqualTo(201);
                assertThat(calls.get("/orders/" + i).body()).isEqualTo(i + ": 2 x rope\n");
              }
              for (int i = 0; i < 4; i++) {
                assertThat(place(1)).isEqualTo(409);
                assertThat(calls.get("/orders/77").status()).isEqualTo(404);
              }
              assertThat(calls.send("DELETE", "/orders/1", "").status()).isEqualTo(204);
            });

    assertThat(counted.requests("POST", "/shop/orders/*", 201)).isEqualTo(25);
    assertThat(counted.requests("GET", "/shop/orders/*", 200)).isEqualTo(25);
    assertThat(counted.requests("POST", "/shop/orders/*", 409)).isEqualTo(4);
    assertThat(counted.requests("GET", "/shop/orders/*", 404)).isEqualTo(4);
    assertThat(counted.requests("DELETE", "/shop/orders/*", 204)).isEqualTo(1);
    assertThat(counted.requests()).isEqualTo(59);
  }

  @Test
  void an_exception_counts_once_as_500_with_or_without_an_error_page() {
    Counted counted =
        Counted.during(
            shop,
            () -> {
              for (int i = 0; i < 3; i++) {
                assertThat(calls.get("/checkout").body()).contains("something went wrong (500)");
                assertThat(calls.get("/orders/not-a-number").status()).isEqualTo(500);
              }
            });

    assertThat(counted.requests("GET", "/shop/checkout", 500)).isEqualTo(3);
    assertThat(counted.requests("GET", "/shop/orders/*", 500)).isEqualTo(3);
    assertThat(counted.errors("/shop/checkout", "java.lang.IllegalStateException")).isEqualTo(3);
    assertThat(counted.errors("/shop/orders/*", "java.lang.NumberFormatException")).isEqualTo(3);
    assertThat(counted.requests()).isEqualTo(6);
  }

  @Test
  void asynchronous_requests_count_once_when_they_complete() {
    Counted counted =
        Counted.during(
            shop,
            () -> {
              for (int i = 0; i < 5; i++) {
                assertThat(calls.get("/reports/text").body()).endsWith(" orders\n");
                assertThat(calls.get("/reports/page").body()).endsWith(" orders</h1>\n");
                assertThat(calls.get("/reports/broken").status()).isEqualTo(500);
              }
            });

    assertThat(counted.requests("GET", "/shop/reports/*", 200)).isEqualTo(10);
    assertThat(counted.requests("GET", "/shop/reports/*", 500)).isEqualTo(5);
    assertThat(counted.requests()).isEqualTo(15);
  }

  @Test
  void requests_that_time_out_count_once_with_the_status_the_client_saw() {
    Counted counted =
        Counted.during(
            shop,
            () -> {
              for (int i = 0; i < 2; i++) {
                assertThat(calls.get("/reports/annual").status()).isEqualTo(500);
                assertThat(calls.get("/reports/annual-or-sorry").status()).isEqualTo(503);
              }
            });

    assertThat(counted.requests("GET", "/shop/reports/*", 500)).isEqualTo(2);
    assertThat(counted.requests("GET", "/shop/reports/*", 503)).isEqualTo(2);
    assertThat(counted.requests()).isEqualTo(4);
    assertThat(
            counted.increase(
                "http_server_request_duration_seconds_sum", "http_response_status_code", "503"))
        .as("two that waited 300 ms")
        .isBetween(0.6, 6.0);
  }

  @Test
  void forwards_and_includes_count_once_under_the_route_that_was_asked_for() {
    assertThat(place(501)).isEqualTo(201);
    Counted counted =
        Counted.during(
            shop,
            () -> {
              for (int i = 0; i < 6; i++) {
                assertThat(calls.get("/home").body()).endsWith("Welcome\n");
                assertThat(calls.get("/order.do?id=501").status()).isEqualTo(200);
              }
            });

    assertThat(counted.requests("GET", "/shop/home", 200)).isEqualTo(6);
    assertThat(counted.requests("GET", "/shop/order.do", 200)).isEqualTo(6);
    assertThat(counted.requests()).isEqualTo(12);
  }

  @Test
  void paths_that_nobody_serves_never_become_routes_of_their_own() {
    Counted counted =
        Counted.during(
            shop,
            () -> {
              for (int i = 0; i < 50; i++) {
                assertThat(calls.get("/wp-admin/" + i).status()).isEqualTo(404);
              }
              assertThat(calls.get("/shop.css").status()).isEqualTo(200);
            });

    assertThat(counted.requests(404)).isEqualTo(50);
    assertThat(counted.requests()).isEqualTo(51);
    assertThat(counted.newSeries(Counted.REQUESTS)).isLessThanOrEqualTo(2);
    assertThat(counted.scrape().text()).doesNotContain("wp-admin").doesNotContain("shop.css");
  }

  @Test
  void requests_that_the_container_itself_refuses_are_counted() {
    Counted counted =
        Counted.during(
            shop,
            () -> {
              assertThat(RawSocket.request(shop.address(), "GET", "/elsewhere"))
                  .startsWith("HTTP/1.1 404");
              assertThat(RawSocket.request(shop.address(), "GET", "/shop/%00"))
                  .startsWith("HTTP/1.1 400");
            });

    assertThat(counted.requests(404)).isEqualTo(1);
    assertThat(counted.requests(400)).isEqualTo(1);
  }

  @Test
  void concurrent_requests_are_all_counted() {
    Counted counted =
        Counted.during(
            shop,
            () ->
                CompletableFuture.allOf(
                        IntStream.range(0, 16)
                            .mapToObj(i -> CompletableFuture.runAsync(this::readBanner))
                            .toArray(CompletableFuture[]::new))
                    .join());

    assertThat(counted.requests("GET", "/shop/banner", 200)).isEqualTo(16 * 50);
    assertThat(counted.requests()).isEqualTo(16 * 50);
  }

  private void readBanner() {
    for (int i = 0; i < 50; i++) {
      calls.get("/banner");
    }
  }

  private int place(int id) {
    return calls.post("/orders/" + id + "?item=rope&quantity=2", "").status();
  }
}
