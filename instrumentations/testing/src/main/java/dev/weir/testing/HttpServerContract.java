package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

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
 * and counts in {@link LongSupplier} how often it was entered, by whatever path. Its port is its
 * {@link IntSupplier}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HttpServerContract {
  private static final String REQUESTS = "http_server_request_duration_seconds_count";
  private static final String ACTIVE = "http_server_active_requests";
  private static final String GET = "http_request_method=\"GET\"";

  @RegisterExtension protected static final Weir weir = Weir.otel();

  private AutoCloseable application = () -> {};

  /** Starts the application: an {@code IntSupplier} and {@code LongSupplier} as well. */
  protected abstract AutoCloseable start() throws Exception;

  /** The route of {@code /orders/7}. */
  protected abstract String ordersRoute();

  @BeforeAll
  void startApplication() throws Exception {
    application = start();
  }

  @AfterAll
  void stopApplication() throws Exception {
    application.close();
  }

  protected final Client connect() throws IOException {
    return new Client(((IntSupplier) application).getAsInt());
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
          assertRequests(scrape, 20, GET, route("/hello"), status(200));
          assertRequests(scrape, 1, "http_request_method=\"POST\"", route("/echo"), status(200));
          assertRequests(scrape, 1, GET, route("/empty"), status(204));
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

    weir.eventually(scrape -> assertRequests(scrape, 2, GET, status(404)));
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
              scrape,
              3,
              route("/fails"),
              status(500),
              "error_type=\"java.lang.IllegalStateException\"");
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
        scrape -> assertRequests(scrape, 1, route("/refused"), status(503), "error_type=\"503\""));
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
      weir.eventually(scrape -> assertThat(scrape.sum(ACTIVE, GET)).isEqualTo(1));
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

    weir.eventually(
        scrape -> assertRequests(scrape, 2, "http_request_method=\"_OTHER\"", route("/hello")));
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
          assertRequests(scrape, 1, "http_request_method=\"HEAD\"", route("/hello"), status(200));
          assertRequests(scrape, 1, GET, route("/hello"), status(200));
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
                scrape, 1, "url_scheme=\"http\"", "network_protocol_version=\"1.1\"", GET));
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
  void countsAMalformedRequestAsNobodysError() throws Exception {
    try (Client client = connect()) {
      client.sendText("nonsense\r\n\r\n");
      assertThat(client.receive().status()).isEqualTo(400);
    }

    weir.eventually(
        scrape -> assertRequests(scrape, 1, "http_request_method=\"_OTHER\"", status(400)));
    assertThat(weir.scrape().samples(REQUESTS))
        .singleElement()
        .asString()
        .doesNotContain("error_type", "http_route");
    assertNoneActive(weir.scrape());
  }

  @Test
  void losesNoRequestOf16ClientsThatHangUpAtRandom() throws Exception {
    long before = ((LongSupplier) application).getAsLong();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Future<Void>> clients = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      clients.add(threads.submit(new RudeClient(i)));
    }
    for (Future<Void> client : clients) {
      client.get();
    }
    threads.shutdown();

    weir.eventually(
        scrape -> {
          assertNoneActive(scrape);
          long served = ((LongSupplier) application).getAsLong() - before;
          assertThat(served).isGreaterThan(16 * RudeClient.REQUESTS / 2);
          assertRequests(scrape, served);
        });
  }

  /** Sends requests, and hangs up without waiting for every third answer or so. */
  private final class RudeClient implements Callable<Void> {
    static final int REQUESTS = 150;
    private static final String[] PATHS = {"/hello", "/orders/1", "/empty", "/late", "/fails"};

    private final Random random;

    RudeClient(long seed) {
      random = new Random(seed);
    }

    @Override
    public Void call() throws Exception {
      Client client = connect();
      for (int i = 0; i < REQUESTS; i++) {
        String path = PATHS[random.nextInt(PATHS.length)];
        if (random.nextInt(3) == 0) {
          client.send("GET", random.nextInt(4) == 0 ? "/endless" : path, "");
          Thread.sleep(random.nextInt(5));
          client.abort();
          client = connect();
        } else {
          client = politely(client, path);
        }
      }
      client.close();
      return null;
    }

    private Client politely(Client client, String path) throws IOException {
      try {
        client.get(path);
        if (!path.equals("/fails")) {
          return client;
        }
      } catch (EOFException e) {
        assertThat(path).as("answered by hanging up").isEqualTo("/fails");
      }
      client.close();
      return connect();
    }
  }

  private static void assertRequests(Scrape scrape, long count, String... labels) {
    assertThat(scrape.sum(REQUESTS, labels)).as(scrape.toString()).isEqualTo(count);
  }

  private static void assertNoneActive(Scrape scrape) {
    assertThat(scrape.sum(ACTIVE)).as("requests in flight").isZero();
  }

  private static String route(String route) {
    return "http_route=\"" + route + "\"";
  }

  private static String status(int status) {
    return "http_response_status_code=\"" + status + "\"";
  }
}
