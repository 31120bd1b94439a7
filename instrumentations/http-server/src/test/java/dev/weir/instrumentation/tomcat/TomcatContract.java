package dev.weir.instrumentation.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.Client;
import dev.weir.testing.HttpServerContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every Tomcat must do beyond any server: mappings, dispatches, error pages. */
abstract class TomcatContract extends HttpServerContract {
  private static final String REQUESTS = "http_server_request_duration_seconds_count";

  private final String jars;
  private final boolean jakarta;

  TomcatContract(String jars, boolean jakarta) {
    this.jars = jars;
    this.jakarta = jakarta;
  }

  @Override
  protected AutoCloseable start() {
    return (AutoCloseable)
        new ApplicationLoader(jars, "com.example.", jakarta)
            .start("com.example.http.ServletApplication");
  }

  @Override
  protected String ordersRoute() {
    return "/orders/*";
  }

  @ParameterizedTest
  @CsvSource({
    "/shop/hello,            200, /shop/hello",
    "/shop/orders/7,         200, /shop/orders/*",
    "/shop/orders,           200, /shop/orders/*",
    "/shop/a/b.page,         200, /shop/*.page",
    "/shop/,                 200, /shop/",
    "/shop/nothing,          404, /shop",
    "/shop/forwards,         200, /shop/forwards",
    "/shop/includes,         200, /shop/includes",
    "/shop/dispatches,       200, /shop/dispatches",
    "/shop/dispatches-later, 200, /shop/dispatches-later"
  })
  void namesTheMappingThatWasMatchedFirst(String path, int status, String route) throws Exception {
    try (Client client = connect()) {
      assertThat(client.get(path).status()).isEqualTo(status);
    }

    weir.eventually(
        scrape ->
            assertThat(
                    scrape.sum(
                        REQUESTS,
                        "http_route=\"" + route + "\"",
                        "http_response_status_code=\"" + status + "\""))
                .as(scrape.toString())
                .isEqualTo(1));
    assertThat(weir.scrape().samples(REQUESTS)).hasSize(1);
  }

  @Test
  void countsWhatAnErrorPageAnswersAsTheFailureItWas() throws Exception {
    try (Client client = connect()) {
      assertThat(client.get("/shop/wraps")).isEqualTo(new Client.Answer(500, "sorry"));
    }

    weir.eventually(
        scrape ->
            assertThat(
                    scrape.sum(
                        REQUESTS,
                        "http_route=\"/shop/wraps\"",
                        "http_response_status_code=\"500\"",
                        "error_type=\"java.lang.IllegalStateException\""))
                .isEqualTo(1));
    assertThat(weir.scrape().samples(REQUESTS)).hasSize(1);
  }
}
