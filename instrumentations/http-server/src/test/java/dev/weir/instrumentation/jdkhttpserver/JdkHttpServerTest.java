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
  void countsNoFailureWhereAFilterDealtWithIt() throws Exception {
    try (Client client = connect()) {
      assertThat(client.get("/forgiven").body()).isEqualTo("late");
    }

    assertOneRequest(route("/forgiven"), status(200));
    assertThat(weir.scrape().toString()).doesNotContain("error_type");
  }

  @Test
  void keepsTheStatusThatWasSentWhereASecondIsRefused() throws Exception {
    try (Client client = connect()) {
      assertThat(client.get("/twice")).isEqualTo(new Client.Answer(200, "hello"));
    }

    assertOneRequest(route("/twice"), status(200));
  }

  @Test
  void keepsTheStatusThatWasSentBeforeTheHandlerThrew() throws Exception {
    try (Client client = connect()) {
      assertThatThrownBy(() -> client.get("/half")).isInstanceOf(EOFException.class);
    }

    assertOneRequest(route("/half"), status(200), error("java.lang.IllegalStateException"));
  }
}
