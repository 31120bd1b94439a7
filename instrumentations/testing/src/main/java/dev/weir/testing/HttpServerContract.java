package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What "an HTTP server" must do under the agent. A server under test serves an application that
 * answers:
 *
 * <pre>
 * /hello      200, hello
 * /echo       200, the request's body
 * /orders/…   200, its path, under one route
 * /empty      204
 * /fails      throws IllegalStateException
 * /refused    503, without throwing
 * /late       200, answered by another thread once the handler has returned
 * /stuck      never answered: the server's own timeout ends it
 * /endless    a body without end, until writing fails
 * </pre>
 *
 * and counts as a {@link LongSupplier} how often it was entered, by whatever path.
 */
public abstract class HttpServerContract extends HttpServerScenario {
  /** The route of {@code /orders/7}. */
  protected abstract String ordersRoute();

  @Test
  void factsOfARequestAreLabelsOfAViewUntilItsEnd(@TempDir Path folder) throws Exception {
    String yaml =
        "context:\n"
            + "  tenant: {from: [http.header.X-Tenant]}\n"
            + "  page: {from: [http.query.page]}\n"
            + "  theme: {from: [http.cookie.theme], default: plain}\n"
            + "  user: {from: [principal, http.attribute.user]}\n"
            + "views:\n"
            + "  - metric: http_server_request_duration_seconds\n"
            + "    drop_labels: [http_request_method, url_scheme, network_protocol_version]\n"
            + "    labels: {tenant: upper(context.tenant), page: context.page, theme: context.theme,\n"
            + "      user: {value: context.user, default: anybody}}\n"
            + "  - {metric: http_server_active_requests, labels: {tenant: context.tenant}}\n";
    weir.context(Files.writeString(folder.resolve("weir.yaml"), yaml));
    try (Client client = connect()) {
      for (String tenant : new String[] {"acme", "umbrella", "acme"}) {
        client.sendText(
            "GET /hello?a=1&page=2%203 HTTP/1.1\r\nHost: localhost\r\nCookie: x=y; theme=dark\r\n"
                + "X-Tenant: "
                + tenant
                + "\r\n\r\n");
        assertThat(client.receive().status()).isEqualTo(200);
      }
      assertThat(client.get("/hello").status()).isEqualTo(200);
    }

    weir.eventually(
        scrape -> {
          assertRequests(
              scrape, 2, label("tenant", "ACME"), label("page", "2 3"), label("theme", "dark"));
          assertRequests(scrape, 1, label("tenant", "UMBRELLA"), label("user", "anybody"));
          assertRequests(scrape, 1, label("tenant", "unknown"), label("theme", "plain"));
          assertRequests(scrape, 4);
          assertThat(scrape.sum(ACTIVE, label("tenant", "acme"))).isZero();
          assertThat(scrape.toString()).contains(ACTIVE + "{").contains("tenant=\"umbrella\"");
        });
  }

  private static String label(String name, String value) {
    return name + "=\"" + value + "\"";
  }

  @Test
  void countsEveryRequestByMethodRouteAndStatus() throws Exception {
    try (Client client = connect()) {
      for (int i = 0; i < 20; i++) {
        assertThat(client.get("/hello").body()).isEqualTo("hello");
      }
      assertThat(client.exchange("POST", "/echo", "four").body()).isEqualTo("four");
      assertThat(client.get("/empty").status()).isEqualTo(204);
    }

    weir.eventually(
        scrape -> {
          assertRequests(scrape, 20, method("GET"), route("/hello"), status(200));
          assertRequests(scrape, 1, method("POST"), route("/echo"), status(200));
          assertRequests(scrape, 1, method("GET"), route("/empty"), status(204));
          assertRequests(scrape, 22);
          assertNoneActive(scrape);
        });
  }

  @Test
  void namesTheRouteNeverThePath() throws Exception {
    try (Client client = connect()) {
      for (int i = 0; i < 50; i++) {
        client.get("/orders/" + i);
      }
    }

    weir.eventually(scrape -> assertRequests(scrape, 50, route(ordersRoute()), status(200)));
    assertThat(weir.scrape().samples(REQUESTS)).hasSize(1);
  }

  @Test
  void countsAPathThatNothingServesWithoutARoute() throws Exception {
    try (Client client = connect()) {
      assertThat(client.get("/nothing/here").status()).isEqualTo(404);
    }
    try (Client client = connect()) {
      assertThat(client.get("/nor/here").status()).isEqualTo(404);
    }

    weir.eventually(scrape -> assertRequests(scrape, 2, method("GET"), status(404)));
    assertThat(weir.scrape().samples(REQUESTS))
        .singleElement()
        .asString()
        .doesNotContain("http_route");
  }

  @Test
  void countsAnExceptionAs500AndNamesIt() throws Exception {
    for (int i = 0; i < 3; i++) {
      try (Client client = connect()) {
        assertThat(client.get("/fails").status()).isEqualTo(500);
      } catch (EOFException e) {
        assertThat(answersExceptions()).as("an answer to /fails").isFalse();
      }
    }

    weir.eventually(
        scrape -> {
          assertRequests(
              scrape, 3, route("/fails"), status(500), error("java.lang.IllegalStateException"));
          assertRequests(scrape, 3);
          assertNoneActive(scrape);
        });
  }

  /** Whether the server answers 500 where the handler throws; else it hangs up. */
  protected boolean answersExceptions() {
    return true;
  }

  @Test
  void namesTheStatusAsTheErrorWhereNothingWasThrown() throws Exception {
    try (Client client = connect()) {
      assertThat(client.get("/refused").status()).isEqualTo(503);
    }

    weir.eventually(
        scrape -> assertRequests(scrape, 1, route("/refused"), status(503), error("503")));
  }

  @Test
  void countsWhatAnotherThreadAnswersOnceWithTheTimeItTook() throws Exception {
    try (Client client = connect()) {
      for (int i = 0; i < 5; i++) {
        assertThat(client.get("/late").body()).isEqualTo("late");
      }
    }

    weir.eventually(
        scrape -> {
          assertRequests(scrape, 5, route("/late"), status(200));
          assertRequests(scrape, 5);
          assertNoneActive(scrape);
        });
    assertThat(weir.scrape().sum("http_server_request_duration_seconds_sum", route("/late")))
        .as("seconds of 5 requests of 20 ms each")
        .isBetween(0.1, 5.0);
  }

  @Test
  protected void countsWhatTheServerGivesUpOnOnce() throws Exception {
    try (Client client = connect()) {
      assertThat(client.get("/stuck").status()).isEqualTo(500);
    }

    weir.eventually(
        scrape -> {
          assertRequests(scrape, 1, route("/stuck"), status(500));
          assertRequests(scrape, 1);
          assertNoneActive(scrape);
        });
  }

  @Test
  void showsWhatIsInFlight() throws Exception {
    try (Client client = connect()) {
      client.send("GET", "/endless", "");
      weir.eventually(scrape -> assertThat(scrape.sum(ACTIVE, method("GET"))).isEqualTo(1));
      client.abort();
    }

    weir.eventually(
        scrape -> {
          assertNoneActive(scrape);
          assertRequests(scrape, 1, route("/endless"));
        });
  }

  @Test
  void countsMethodsThatHttpDoesNotKnowAsOther() throws Exception {
    try (Client client = connect()) {
      client.exchange("BREW", "/hello", "");
      client.exchange("WHIP", "/hello", "");
    }

    weir.eventually(scrape -> assertRequests(scrape, 2, method("_OTHER"), route("/hello")));
    assertThat(weir.scrape().toString()).doesNotContain("BREW", "WHIP");
  }

  @Test
  void countsHead() throws Exception {
    try (Client client = connect()) {
      assertThat(client.exchange("HEAD", "/hello", "")).isEqualTo(new Client.Answer(200, ""));
      assertThat(client.get("/hello").body()).isEqualTo("hello");
    }

    weir.eventually(
        scrape -> {
          assertRequests(scrape, 1, method("HEAD"), route("/hello"), status(200));
          assertRequests(scrape, 1, method("GET"), route("/hello"), status(200));
        });
  }

  @Test
  void knowsSchemeAndProtocol() throws Exception {
    try (Client client = connect()) {
      client.get("/hello");
    }

    weir.eventually(
        scrape ->
            assertRequests(
                scrape,
                1,
                "url_scheme=\"http\"",
                "network_protocol_version=\"1.1\"",
                method("GET")));
  }

  @Test
  void measuresBodies() throws Exception {
    try (Client client = connect()) {
      client.exchange("POST", "/echo", "twelve bytes");
    }

    weir.eventually(
        scrape -> {
          assertThat(scrape.sum("http_server_request_body_size_bytes_sum", route("/echo")))
              .isEqualTo(12);
          assertThat(scrape.sum("http_server_response_body_size_bytes_sum", route("/echo")))
              .isEqualTo(12);
        });
  }

  @Test
  protected void countsAMalformedRequestAsNobodysError() throws Exception {
    try (Client client = connect()) {
      client.sendText("nonsense\r\n\r\n");
      assertThat(client.receive().status()).isEqualTo(400);
    }

    weir.eventually(scrape -> assertRequests(scrape, 1, method("_OTHER"), status(400)));
    assertThat(weir.scrape().samples(REQUESTS))
        .singleElement()
        .asString()
        .doesNotContain("error_type", "http_route");
    assertNoneActive(weir.scrape());
  }

  @Test
  void losesNoRequestOf16ClientsThatHangUpAtRandom() throws Exception {
    LongSupplier entered = (LongSupplier) application();
    long before = entered.getAsLong();
    RudeClients clients = new RudeClients(port());

    clients.run();

    weir.eventually(
        scrape -> {
          assertNoneActive(scrape);
          long served = entered.getAsLong() - before;
          assertThat(served).isGreaterThan(clients.requests() / 2);
          assertRequests(scrape, served);
        });
  }
}
