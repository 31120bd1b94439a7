package dev.weir.instrumentation.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.Client;
import dev.weir.testing.HttpServerContract;
import dev.weir.testing.ServerCertificate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every Tomcat must do beyond any server: mappings, dispatches, error pages, HTTP/2, TLS, AJP.
 */
abstract class TomcatContract extends HttpServerContract {
  private static final ServerCertificate certificate = ServerCertificate.forLocalhost();

  private final String jars;
  private final boolean jakarta;

  TomcatContract(String jars, boolean jakarta) {
    this.jars = jars;
    this.jakarta = jakarta;
  }

  @Override
  protected AutoCloseable start() throws Exception {
    System.setProperty("test.keystore", certificate.keystore().toString());
    return (AutoCloseable)
        new ApplicationLoader(jars, "com.example.", jakarta)
            .start("com.example.http.ServletApplication");
  }

  @Override
  protected String ordersRoute() {
    return "/orders/*";
  }

  @Test
  void countsWhatAValveRewritesOnceUnderItsNewRoute() throws Exception {
    try (Client client = connect()) {
      assertThat(client.get("/old/7").body()).isEqualTo("/orders/7");
    }

    assertOneRequest(route("/orders/*"), status(200));
    assertNoneActive(weir.scrape());
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

    assertOneRequest(route(route), status(status));
  }

  @Test
  void countsWhatAnErrorPageAnswersAsTheFailureItWas() throws Exception {
    try (Client client = connect()) {
      assertThat(client.get("/shop/wraps")).isEqualTo(new Client.Answer(500, "sorry"));
    }

    assertOneRequest(route("/shop/wraps"), status(500), error("java.lang.IllegalStateException"));
  }

  @Test
  void countsWhatAValveBeforeEveryErrorPageThrows() throws Exception {
    try (Client client = connect()) {
      client.sendText("GET /hello HTTP/1.1\r\nHost: localhost\r\nX-Valve: throws\r\n\r\n");
      assertThat(client.receive().status()).isEqualTo(500);
    }

    assertOneRequest(status(500), error("java.lang.UnsupportedOperationException"));
    assertNoneActive(weir.scrape());
  }

  @Test
  void saysThatARequestCameEncrypted() throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(certificate.trusted()).build();
    URI hello = URI.create("https://localhost:" + port("https") + "/hello");

    assertThat(client.send(HttpRequest.newBuilder(hello).build(), BodyHandlers.ofString()).body())
        .isEqualTo("hello");

    assertOneRequest(route("/hello"), status(200), "url_scheme=\"https\"");
  }

  @Test
  void countsWhatComesFromAWebServerByAjp() throws Exception {
    assertThat(AjpClient.get(port("ajp"), "/orders/7")).isEqualTo(200);
    assertThat(AjpClient.get(port("ajp"), "/fails")).isEqualTo(500);

    weir.eventually(
        scrape -> {
          assertRequests(scrape, 1, route("/orders/*"), status(200));
          assertRequests(scrape, 1, route("/fails"), status(500));
          assertRequests(scrape, 2);
          assertNoneActive(scrape);
        });
  }

  @SuppressWarnings("unchecked") // of the application
  private int port(String connector) {
    return ((ToIntFunction<String>) application()).applyAsInt(connector);
  }

  @Test
  void countsStreamsOfOneHttp2ConnectionEachForItself() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/late")).build();
    client.send(request, BodyHandlers.ofString()); // upgrades the connection
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 49; i++) {
      answers.add(client.sendAsync(request, BodyHandlers.ofString()));
    }
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      assertThat(answer.get().body()).isEqualTo("late");
    }

    weir.eventually(
        scrape -> {
          assertRequests(scrape, 50, route("/late"), status(200), "network_protocol_version=\"2\"");
          assertRequests(scrape, 50);
          assertNoneActive(scrape);
        });
  }
}
