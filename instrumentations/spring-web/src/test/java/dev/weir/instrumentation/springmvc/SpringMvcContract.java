package dev.weir.instrumentation.springmvc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.Client;
import dev.weir.testing.HttpServerScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every Spring MVC must do, in a Tomcat that measures its requests. */
abstract class SpringMvcContract extends HttpServerScenario {
  private final String jars;
  private final boolean jakarta;

  SpringMvcContract(String jars, boolean jakarta) {
    this.jars = jars;
    this.jakarta = jakarta;
  }

  @Override
  protected AutoCloseable start() {
    return (AutoCloseable)
        new ApplicationLoader(jars, "com.example.", jakarta)
            .start("com.example.spring.SpringApplication");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /orders/7,                      200, /orders/{id}",
    "POST, /orders,                        200, /orders",
    "GET,  /orders/7/fails,                500, /orders/{id}/fails",
    "GET,  /orders/7/conflicts,            409, /orders/{id}/conflicts",
    "GET,  /orders/7/refused,              503, /orders/{id}/refused",
    "GET,  /orders/7/later,                200, /orders/{id}/later",
    "GET,  /orders/7/deferred,             200, /orders/{id}/deferred",
    "GET,  /orders/7/never,                503, /orders/{id}/never",
    "GET,  /orders/7/includes,             200, /orders/{id}/includes",
    "GET,  /dispatches,                    200, /orders/{id}",
    "GET,  /greetings/ada,                 200, /greetings/{name}",
    "GET,  /files/spring/Orders.class,     200, /files/**",
    "GET,  /files/nothing,                 404, /files/**",
    "GET,  /shop/api/orders/7,             200, /shop/api/orders/{id}",
    "GET,  /shop/api/orders/7/fails,       500, /shop/api/orders/{id}/fails",
    "GET,  /shop/api/orders/7/includes,    200, /shop/api/orders/{id}/includes",
    "GET,  /shop/api/greetings/ada,        200, /shop/api/greetings/{name}",
    "GET,  /shop/api/nothing,              404, /shop/api/*",
    "GET,  /shop/nothing,                  404, /shop"
  })
  void namesThePatternThatMatched(String method, String path, int status, String route)
      throws Exception {
    try (Client client = connect()) {
      String body = method.equals("POST") ? "order" : "";
      assertThat(client.exchange(method, path, body).status()).isEqualTo(status);
    }

    assertOneRequest(route(route), status(status));
  }

  @Test
  void namesNoRouteForWhatNoControllerMatches() throws Exception {
    try (Client client = connect()) {
      assertThat(client.get("/nothing").status()).isEqualTo(404);
    }

    weir.eventually(scrape -> assertThat(scrape.sum(REQUESTS)).isEqualTo(1));
    assertThat(weir.scrape().samples(REQUESTS))
        .singleElement()
        .asString()
        .doesNotContain("http_route");
  }

  @Test
  void showsWhatSpringBootShows() throws Exception {
    weir.speak("MICROMETER");
    try (Client client = connect()) {
      client.get("/orders/7");
      client.get("/shop/api/orders/7");
      client.get("/nothing");
      client.get("/orders/7/fails"); // the last, for Tomcat hangs up after a failure
    }

    weir.eventually(
        scrape ->
            assertThat(scrape.samples("http_server_requests_seconds_count"))
                .containsExactlyInAnyOrder(
                    timer("none", "SUCCESS", 200, "/orders/{id}", 2),
                    timer("IllegalStateException", "SERVER_ERROR", 500, "/orders/{id}/fails", 1),
                    timer("none", "CLIENT_ERROR", 404, "NOT_FOUND", 1)));
  }

  private static String timer(String exception, String outcome, int status, String uri, int count) {
    return "http_server_requests_seconds_count{error=\"%s\",exception=\"%s\",method=\"GET\",outcome=\"%s\",status=\"%d\",uri=\"%s\"} %d"
        .formatted(exception, exception, outcome, status, uri, count);
  }

  @Test
  void namesTheExceptionThatTheControllerThrewNotTheOneAroundIt() throws Exception {
    try (Client client = connect()) {
      assertThat(client.get("/orders/7/fails")).isEqualTo(new Client.Answer(500, "sorry"));
    }

    assertOneRequest(error("java.lang.IllegalStateException"));
  }
}
