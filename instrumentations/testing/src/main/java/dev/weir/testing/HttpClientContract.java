package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What "an HTTP client" must show under the agent. The application sends a request without a body,
 * given its method and URL, reads the whole answer and returns its status, 0 where none came. With
 * the method {@code OWN} it sends a {@code GET} with two headers, {@code X-Request-ID: own} and
 * {@code traceparent: own}.
 */
@Timeout(60)
@SuppressWarnings({"ReturnValueIgnored", "NullAway.Init"}) // the server is started before each test
public abstract class HttpClientContract {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final String COUNT = "http_client_request_duration_seconds_count";

  @RegisterExtension protected final Weir weir = Weir.otel();

  private final Map<String, List<String>> received = new ConcurrentHashMap<>();

  private HttpServer server;

  /** A new application. */
  protected abstract BiFunction<String, String, Integer> start();

  /** The class of the exception where nobody listens. */
  protected abstract String refused();

  /** What the application sees where the server redirects; 302 where its client follows nobody. */
  protected int redirected() {
    return 200;
  }

  /** A server that answers with the status that the path says. */
  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.putAll(exchange.getRequestHeaders());
          int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          byte[] body = "answer".getBytes(StandardCharsets.UTF_8);
          if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/200");
          }
          exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
          if (status != 204) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServing() {
    server.stop(0);
  }

  private String url(int status) {
    return "http://127.0.0.1:" + port() + "/" + status;
  }

  private int port() {
    return server.getAddress().getPort();
  }

  @Test
  void countsRequestsByMethodServerAndStatus() {
    BiFunction<String, String, Integer> client = start();
    assertThat(client.apply("GET", url(200))).isEqualTo(200);
    assertThat(client.apply("GET", url(200))).isEqualTo(200);
    assertThat(client.apply("DELETE", url(204))).isEqualTo(204);
    assertThat(client.apply("GET", url(404))).isEqualTo(404);
    assertThat(client.apply("GET", url(503))).isEqualTo(503);

    weir.eventually(
        scrape ->
            assertThat(scrape.samples(COUNT))
                .containsExactlyInAnyOrder(
                    count("", "GET", "200", 2),
                    count("", "DELETE", "204", 1),
                    count("error_type=\"404\",", "GET", "404", 1),
                    count("error_type=\"503\",", "GET", "503", 1)));
    assertThat(weir.scrape().sum("http_client_request_duration_seconds_sum")).isBetween(1e-6, 60.);
  }

  private String count(String error, String method, String status, int count) {
    return COUNT
        + "{"
        + error
        + "http_request_method=\""
        + method
        + "\",http_response_status_code=\""
        + status
        + "\",server_address=\"127.0.0.1\",server_port=\""
        + port()
        + "\"} "
        + count;
  }

  @Test
  void aRequestThatNobodyAnswersCountsWithItsException() throws IOException {
    int closed = closedPort();
    assertThat(start().apply("GET", "http://127.0.0.1:" + closed + "/")).isZero();

    weir.eventually(
        scrape ->
            assertThat(scrape.samples(COUNT))
                .containsExactly(
                    COUNT
                        + "{error_type=\""
                        + refused()
                        + "\",http_request_method=\"GET\",server_address=\"127.0.0.1\",server_port=\""
                        + closed
                        + "\"} 1"));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aRedirectIsOneRequestFollowedOrNot() {
    assertThat(start().apply("GET", url(302))).isEqualTo(redirected());

    weir.eventually(
        scrape ->
            assertThat(scrape.samples(COUNT))
                .containsExactly(count("", "GET", String.valueOf(redirected()), 1)));
  }

  @Test
  void speaksMicrometer() {
    weir.speak("MICROMETER");
    start().apply("GET", url(404));

    String name = "http_client_requests_seconds_count";
    weir.eventually(
        scrape ->
            assertThat(scrape.samples(name))
                .containsExactly(
                    name
                        + "{client_name=\"127.0.0.1\",error=\"none\",exception=\"none\",method=\"GET\","
                        + "outcome=\"CLIENT_ERROR\",status=\"404\",uri=\"none\"} 1"));
  }

  @Test
  void speaksClassic() {
    weir.speak("CLASSIC");
    start().apply("GET", url(200));

    weir.eventually(
        scrape ->
            assertThat(scrape.samples(COUNT))
                .containsExactly(
                    COUNT
                        + "{host=\"127.0.0.1\",method=\"GET\",service=\"shop\",status=\"200\"} 1"));
  }

  @Test
  void aRequestsIdsGoOnWithWhatItSends(@TempDir Path folder) {
    weir.context(correlation(folder));
    weir.serve(TRACE); // every header that the caller sent
    try {
      assertThat(start().apply("GET", url(200))).isEqualTo(200);
    } finally {
      weir.serve(null);
    }

    assertThat(received)
        .containsEntry("X-request-id", List.of(TRACE))
        .containsEntry("Traceparent", List.of(TRACE))
        .containsEntry("Tracestate", List.of(TRACE));
  }

  @Test
  void nothingIsSentOnForNobody(@TempDir Path folder) {
    weir.context(correlation(folder));
    assertThat(start().apply("GET", url(200))).isEqualTo(200);

    assertThat(received).doesNotContainKeys("X-request-id", "Traceparent", "Tracestate");
  }

  @Test
  void theApplicationsOwnHeadersStay(@TempDir Path folder) {
    weir.context(correlation(folder));
    weir.serve(TRACE);
    try {
      assertThat(start().apply("OWN", url(200))).isEqualTo(200);
    } finally {
      weir.serve(null);
    }

    assertThat(received)
        .containsEntry("X-request-id", List.of("own"))
        .containsEntry("Traceparent", List.of("own"))
        .doesNotContainKey("Tracestate");
  }

  private static Path correlation(Path folder) {
    try {
      return Files.writeString(folder.resolve("weir.yaml"), "correlation: {header: X-Request-ID}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anApplicationThatIsGoneIsCollected() throws Exception {
    WeakReference<Object> application = new WeakReference<>(undeployed());
    Garbage.awaitCollected(application);
  }

  private Object undeployed() {
    BiFunction<String, String, Integer> once = start();
    once.apply("GET", url(200));
    return once;
  }
}
