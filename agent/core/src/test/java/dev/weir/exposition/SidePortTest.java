package dev.weir.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths are served, to which methods, by which threads. */
class SidePortTest extends ServedShop {
  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/-/healthy", "/-/ready", "/"})
  void headHasTheHeadersOfGetAndNoBody(String path) throws Exception {
    HttpResponse<String> head = client.method("HEAD", path);
    HttpResponse<String> get = client.get(path);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers()).isEqualTo(get.headers());
    assertThat(get.headers().firstValue("Content-Length"))
        .hasValue(Integer.toString(get.body().length()));
  }

  @Test
  void itIsHealthyAndReadyOnceReady() throws Exception {
    ready = false;
    assertThat(client.get("/-/healthy").body()).isEqualTo("healthy\n");
    assertThat(client.get("/-/ready").statusCode()).isEqualTo(503);
    assertThat(client.get("/-/ready").body()).isEqualTo("not ready: the agent is starting.\n");

    ready = true;
    assertThat(client.get("/-/ready").statusCode()).isEqualTo(200);
    assertThat(client.get("/-/ready").body()).isEqualTo("ready\n");
  }

  @Test
  void theIndexLinksToWhatIsServed() throws Exception {
    HttpResponse<String> index = client.get("/");

    assertThat(index.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(index.body())
        .contains(
            "<a href=\"/metrics\">/metrics</a>",
            "<a href=\"/-/healthy\">/-/healthy</a>",
            "<a href=\"/-/ready\">/-/ready</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/metricsfoo", "/metrics/", "/Metrics", "/foo", "//metrics", "/metrics;a"})
  void pathsAreExact(String path) throws Exception {
    String answer = client.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 404 Not Found\r\n")
        .endsWith("\r\n\r\nnothing is served at this path. See / for what is.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "get"})
  void otherMethodsAreToldWhichAreAllowed(String method) throws Exception {
    HttpResponse<String> refused = client.method(method, "/metrics");

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD");
    assertThat(refused.body()).isEqualTo("this path answers GET, HEAD only.\n");
  }

  @Test
  void aPathCanBeAddedThatTakesAnotherMethod() throws Exception {
    Handler reload =
        new Handler() {
          @Override
          public void handle(Request request, Response response) {
            response.line(200, "reloaded");
          }

          @Override
          public String methods() {
            return "POST";
          }
        };
    try (SidePort other = new SidePort("127.0.0.1", 0, "/m", registry, () -> true, nanos -> {})) {
      SidePortClient client = new SidePortClient(other.serve("/-/reload", reload).start());

      assertThat(client.method("POST", "/-/reload").body()).isEqualTo("reloaded\n");
      assertThat(client.get("/-/reload").headers().firstValue("Allow")).hasValue("POST");
      assertThat(client.get("/m").body()).isEqualTo(TEXT);
      assertThat(client.get("/metrics").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void itsThreadsAreDaemonsThatKnowOnlyTheAgentsLoader() throws Exception {
    ClassLoader own = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(new ClassLoader(own) {});
    try (SidePort other = new SidePort("127.0.0.1", 0, "/m", registry, () -> true, nanos -> {})) {
      InetSocketAddress address = other.start();
      try (Socket held = new SidePortClient(address).open("GET /m HTTP/1.1\r\nHost: x\r\n\r\n")) {
        SidePortClient.answer(held);
        assertThat(Thread.getAllStackTraces().keySet())
            .filteredOn(thread -> thread.getName().startsWith("weir-side-port"))
            .hasSizeGreaterThanOrEqualTo(3)
            .allMatch(Thread::isDaemon)
            .allMatch(thread -> thread.getContextClassLoader() == SidePort.class.getClassLoader());
      }
    } finally {
      Thread.currentThread().setContextClassLoader(own);
    }
  }

  @Test
  void aPathThatIsNoneIsRefused() {
    SidePort bad = new SidePort("127.0.0.1", 0, "metrics", registry, () -> true, nanos -> {});

    assertThatThrownBy(bad::start)
        .isInstanceOf(SidePortException.class)
        .hasMessage("http.metrics_path is 'metrics'. Write a path, such as /metrics.");
  }
}
