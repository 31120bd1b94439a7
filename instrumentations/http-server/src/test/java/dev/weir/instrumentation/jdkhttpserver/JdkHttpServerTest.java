package dev.weir.instrumentation.jdkhttpserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.http.JdkApplication;
import dev.weir.testing.Client;
import dev.weir.testing.HttpServerContract;
import java.io.EOFException;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class JdkHttpServerTest extends HttpServerContract {
  private static final String REQUESTS = "http_server_request_duration_seconds_count";

  @Override
  protected AutoCloseable start() throws Exception {
    return new JdkApplication();
  }

  @Override
  protected String ordersRoute() {
    return "/orders";
  }

  @Override
  protected boolean answersExceptions() {
    return false;
  }

  @Test
  @Override
  @Disabled("this server waits for ever")
  protected void countsWhatTheServerGivesUpOnOnce() {}

  @Test
  void countsWhatIsClosedWithoutAnAnswerWithoutAStatus() throws Exception {
    try (Client client = connect()) {
      assertThatThrownBy(() -> client.get("/closed")).isInstanceOf(EOFException.class);
    }

    weir.eventually(
        scrape ->
            assertThat(scrape.samples(REQUESTS))
                .containsExactly(
                    REQUESTS
                        + "{http_request_method=\"GET\",http_route=\"/closed\","
                        + "network_protocol_version=\"1.1\",url_scheme=\"http\"} 1"));
  }

  @Test
  void keepsTheStatusThatWasSentBeforeTheHandlerThrew() throws Exception {
    try (Client client = connect()) {
      assertThatThrownBy(() -> client.get("/half")).isInstanceOf(EOFException.class);
    }

    weir.eventually(
        scrape ->
            assertThat(
                    scrape.sum(
                        REQUESTS,
                        "http_response_status_code=\"200\"",
                        "error_type=\"java.lang.IllegalStateException\""))
                .isEqualTo(1));
  }
}
