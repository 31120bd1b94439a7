package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A server that runs through the tests of a class, connections to it, and assertions on what a
 * scrape says of its requests in the dialect {@code otel}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HttpServerScenario {
  protected static final String REQUESTS = "http_server_request_duration_seconds_count";
  protected static final String ACTIVE = "http_server_active_requests";

  @RegisterExtension protected static final Weir weir = Weir.otel();

  private AutoCloseable application = () -> {};

  /** Starts the server: an {@code IntSupplier} of its port as well. The agent is there already. */
  protected abstract AutoCloseable start() throws Exception;

  @BeforeAll
  void startApplication() throws Exception {
    application = start();
  }

  @AfterAll
  void stopApplication() throws Exception {
    application.close();
    application = () -> {};
  }

  /** What {@link #start} made. */
  protected final Object application() {
    return application;
  }

  protected final int port() {
    return ((IntSupplier) application).getAsInt();
  }

  protected final Client connect() throws IOException {
    return new Client(port());
  }

  /** So many requests have these labels among theirs. */
  protected static void assertRequests(Scrape scrape, long count, String... labels) {
    assertThat(scrape.sum(REQUESTS, labels)).as(scrape.toString()).isEqualTo(count);
  }

  /** Waits until exactly one request has been counted, and that with these labels. */
  protected static void assertOneRequest(String... labels) {
    weir.eventually(scrape -> assertRequests(scrape, 1, labels));
    assertThat(weir.scrape().sum(REQUESTS)).isEqualTo(1);
  }

  protected static void assertNoneActive(Scrape scrape) {
    assertThat(scrape.sum(ACTIVE)).as("requests in flight").isZero();
  }

  protected static String method(String method) {
    return "http_request_method=\"" + method + "\"";
  }

  protected static String route(String route) {
    return "http_route=\"" + route + "\"";
  }

  protected static String status(int status) {
    return "http_response_status_code=\"" + status + "\"";
  }

  protected static String error(String type) {
    return "error_type=\"" + type + "\"";
  }
}
