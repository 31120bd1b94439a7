package dev.weir.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.log.Log;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served, to well-behaved clients and to odd ones. */
class SidePortTest {
  private static final String TEXT =
      """
      # HELP orders_total Orders taken.
      # TYPE orders_total counter
      orders_total{plan="pro"} 3.0
      # HELP queue_depth Orders waiting.
      # TYPE queue_depth gauge
      queue_depth 7.0
      """;

  /** What Prometheus 3.5 sends by default. */
  private static final String PROMETHEUS =
      "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
          + "application/openmetrics-text;version=0.0.1;q=0.5,"
          + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,"
          + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2";

  /** And with native histograms. */
  private static final String PROMETHEUS_NATIVE =
      "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;"
          + "escaping=allow-utf-8;q=0.7,"
          + PROMETHEUS;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final List<Long> scrapeNanos = new CopyOnWriteArrayList<>();
  private volatile boolean ready = true;
  private final SidePort sidePort =
      new SidePort("127.0.0.1:0", "/metrics", registry, () -> ready, scrapeNanos::add);
  private SidePortClient client;

  @BeforeEach
  void start() throws Exception {
    Counter orders =
        Counter.builder()
            .name("orders")
            .help("Orders taken.")
            .labelNames("plan")
            .register(registry);
    orders.labelValues("pro").inc(3);
    Gauge.builder().name("queue_depth").help("Orders waiting.").register(registry).set(7);
    client = new SidePortClient(sidePort.start());
  }

  @AfterEach
  void stop() {
    sidePort.close();
  }

  @Test
  void aScrapeIsTextUnlessMoreIsAskedFor() throws Exception {
    HttpResponse<String> scrape = client.get("/metrics");

    assertThat(scrape.statusCode()).isEqualTo(200);
    assertThat(scrape.body()).isEqualTo(TEXT);
    assertThat(scrape.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(scrape.headers().firstValue("Content-Length"))
        .hasValue(Integer.toString(TEXT.length()));
  }

  @Test
  void prometheusGetsOpenMetrics() throws Exception {
    HttpResponse<String> scrape = client.get("/metrics", "Accept", PROMETHEUS);

    assertThat(scrape.headers().firstValue("Content-Type"))
        .hasValue("application/openmetrics-text; version=1.0.0; charset=utf-8");
    assertThat(scrape.body())
        .isEqualTo(
            """
            # TYPE orders counter
            # HELP orders Orders taken.
            orders_total{plan="pro"} 3.0
            # TYPE queue_depth gauge
            # HELP queue_depth Orders waiting.
            queue_depth 7.0
            # EOF
            """);
  }

  @Test
  void prometheusWithNativeHistogramsGetsThem() throws Exception {
    Histogram waits =
        Histogram.builder().name("wait_seconds").nativeOnly().withoutExemplars().register(registry);
    waits.observe(0.2);

    HttpResponse<byte[]> scrape =
        client.bytes("/metrics?name[]=wait_seconds", "Accept", PROMETHEUS_NATIVE);

    assertThat(scrape.headers().firstValue("Content-Type"))
        .hasValue(
            "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily;"
                + " encoding=delimited");
    var family =
        io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_36_1.Metrics
            .MetricFamily.parseDelimitedFrom(new ByteArrayInputStream(scrape.body()));
    assertThat(family.getName()).isEqualTo("wait_seconds");
    assertThat(family.getMetric(0).getHistogram().getSampleCount()).isEqualTo(1);
    assertThat(family.getMetric(0).getHistogram().getPositiveSpanCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html, */*;q=0.8                                                  | text/plain; version=0.0.4
          text/plain;q=0.9, application/openmetrics-text;q=0.3                  | text/plain; version=0.0.4
          application/openmetrics-text                                          | application/openmetrics-text
          application/openmetrics-text;version=2.0.0, text/plain;q=0.1          | text/plain; version=0.0.4
          application/openmetrics-text;q=0, text/plain;q=0.1                    | text/plain; version=0.0.4
          application/vnd.google.protobuf;proto=other, application/openmetrics-text;q=0.1 | application/openmetrics-text
          text/plain, application/openmetrics-text                              | text/plain; version=0.0.4
          text/plain;q=0.3, application/openmetrics-text;q=0.9                  | application/openmetrics-text
          application/json                                                      | text/plain; version=0.0.4
          application/openmetrics-text;q=x                                      | application/openmetrics-text
          """)
  void theFormatIsTheOneOfTheGreatestWeight(String accept, String type) throws Exception {
    assertThat(client.get("/metrics", "Accept", accept).headers().firstValue("Content-Type"))
        .hasValueSatisfying(is -> assertThat(is).startsWith(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate, GZIP;q=0.5", "br,gzip"})
  void gzipIsUsedWhereItIsAccepted(String accepted) throws Exception {
    HttpResponse<byte[]> scrape = client.bytes("/metrics", "Accept-Encoding", accepted);

    assertThat(scrape.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(scrape.headers().firstValue("Content-Length"))
        .hasValue(Integer.toString(scrape.body().length));
    assertThat(new GZIPInputStream(new ByteArrayInputStream(scrape.body())))
        .hasBinaryContent(TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "identity", "gzipped"})
  void gzipIsNotUsedWhereItIsNotAccepted(String accepted) throws Exception {
    HttpResponse<String> scrape = client.get("/metrics", "Accept-Encoding", accepted);

    assertThat(scrape.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(scrape.body()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "name[]=orders,          orders_total",
    "name[]=orders_total,    orders_total",
    "name%5B%5D=queue_depth, queue_depth",
    "x=1&name[]=queue_depth, queue_depth",
    "name[]=queue_depth_max, ''",
    "name[]=,                ''",
  })
  void namesChooseWholeMetrics(String query, String samples) throws Exception {
    String body = client.get("/metrics?" + query.replace("[]", "%5B%5D")).body();

    assertThat(
            body.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("[{ ]")[0]))
        .isEqualTo(samples.isEmpty() ? List.of() : List.of(samples));
  }

  @Test
  void severalNamesChooseAllOfThem() throws Exception {
    assertThat(client.get("/metrics?name%5B%5D=queue_depth&name%5B%5D=orders").body())
        .isEqualTo(TEXT);
  }

  @Test
  void aQueryThatIsNotPercentEncodedIsRefused() throws Exception {
    assertThat(client.raw("GET /metrics?%zz=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .endsWith("\r\n\r\nthe query is not percent-encoded: %zz\n");
  }

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
    try (SidePort other = new SidePort("127.0.0.1:0", "/m", registry, () -> true, nanos -> {})) {
      SidePortClient client = new SidePortClient(other.serve("/-/reload", reload).start());

      assertThat(client.method("POST", "/-/reload").body()).isEqualTo("reloaded\n");
      assertThat(client.get("/-/reload").headers().firstValue("Allow")).hasValue("POST");
      assertThat(client.get("/m").body()).isEqualTo(TEXT);
      assertThat(client.get("/metrics").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /metrics                               | 400 Bad Request
          GET  /metrics HTTP/1.1~Host: x             | 400 Bad Request
          GET metrics HTTP/1.1~Host: x               | 400 Bad Request
          GET /metrics HTTP/1.1                      | 400 Bad Request
          GET /metrics HTTP/1.1~Host x               | 400 Bad Request
          GET /metrics HTTP/1.1~Host : x             | 400 Bad Request
          GET /metrics HTTP/1.1~Host: x~ folded      | 400 Bad Request
          GET /metrics HTTP/1.1~Host: a\u0001b       | 400 Bad Request
          GET /metrics SMTP/1.1~Host: x              | 400 Bad Request
          PRI * HTTP/2.0                             | 505 HTTP Version Not Supported
          """)
  void whatIsNotHttpIsRefusedAndTheConnectionClosed(String head, String status) throws Exception {
    String answer = client.raw(head.replace("~", "\r\n") + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 " + status + "\r\n").contains("Connection: close\r\n");
  }

  @Test
  void aHeadThatIsTooLargeIsRefused() throws Exception {
    String answer =
        client.raw(
            "GET /metrics HTTP/1.1\r\nHost: x\r\nCookie: " + "c".repeat(40_000) + "\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n")
        .endsWith("\r\n\r\nthe request head is over 16384 bytes\n");
  }

  @Test
  void http10IsAnsweredAndClosed() throws Exception {
    assertThat(client.raw("GET /metrics HTTP/1.0\r\n\r\n"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("Connection: close\r\n")
        .endsWith("\r\n\r\n" + TEXT);
  }

  @Test
  void aConnectionServesOneRequestAfterAnother() throws Exception {
    String request = "GET /-/healthy HTTP/1.1\r\nHost: x\r\n\r\n";
    try (Socket socket = client.open(request)) {
      for (int i = 0; i < 3; i++) {
        assertThat(SidePortClient.answer(socket)).endsWith("\r\n\r\nhealthy\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(SidePortClient.answer(socket)).doesNotContain("Connection:");
    }
  }

  @Test
  void anHttp10ClientMayKeepItsConnection() throws Exception {
    String request = "GET /-/healthy HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n";
    try (Socket socket = client.open(request + request)) {
      assertThat(SidePortClient.answer(socket)).contains("Connection: keep-alive\r\n");
      assertThat(SidePortClient.answer(socket)).endsWith("healthy\n");
    }
  }

  @Test
  void aRequestWithABodyIsAnsweredAndTheConnectionClosed() throws Exception {
    String request = "GET /-/healthy HTTP/1.1\r\nHost: x\r\nContent-Length: 30\r\n\r\n";
    String smuggled = "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";

    assertThat(client.raw(request + smuggled))
        .contains("Connection: close\r\n")
        .endsWith("\r\n\r\nhealthy\n");
  }

  @Test
  void aClientThatIsStillSendingReadsItsAnswer() throws Exception {
    try (Socket socket =
        client.open("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\n")) {
      for (int i = 0; i < 20; i++) {
        socket.getOutputStream().write(new byte[20_000]);
        Thread.sleep(5);
      }
      assertThat(SidePortClient.rest(socket)).startsWith("HTTP/1.1 405 Method Not Allowed\r\n");
    }
  }

  @Test
  void aBodyLargerThanTheBufferIsSentInChunks() throws Exception {
    Gauge many = Gauge.builder().name("many").labelNames("n").register(registry);
    for (int i = 0; i < 20_000; i++) {
      many.labelValues("value-" + i).set(i);
    }
    HttpResponse<String> scrape = client.get("/metrics?name%5B%5D=many");
    assertThat(scrape.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
    assertThat(scrape.body().lines().filter(line -> line.startsWith("many{"))).hasSize(20_000);

    HttpResponse<String> head = client.method("HEAD", "/metrics");
    assertThat(head.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
    assertThat(head.body()).isEmpty();

    byte[] gzip = client.bytes("/metrics", "Accept-Encoding", "gzip").body();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes())
        .hasSizeGreaterThan(500_000)
        .endsWith("queue_depth 7.0\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(client.raw("GET /metrics HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"))
        .contains("Connection: close\r\n")
        .endsWith("queue_depth 7.0\n");
  }

  @Test
  void aFailedScrapeIsOneLineToTheClientAndTheLog() throws Exception {
    registry.register(
        (Collector)
            () -> {
              throw new IllegalStateException("the pool\nis closed");
            });
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Log.out(new PrintStream(log, true));
    try {
      HttpResponse<String> scrape = client.get("/metrics", "Accept-Encoding", "gzip");

      assertThat(scrape.statusCode()).isEqualTo(500);
      assertThat(scrape.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(scrape.body())
          .isEqualTo(
              "/metrics failed: java.lang.IllegalStateException: the pool is closed."
                  + " The agent's log says more.\n");
      assertThat(log.toString())
          .isEqualTo(
              "weir: WARN: /metrics failed: java.lang.IllegalStateException: the pool is closed."
                  + " Set logging.level to debug for the stack trace.\n");
    } finally {
      Log.out(System.err);
    }
  }

  @Test
  void nothingOfAnAnswerThatFailedIsSent() throws Exception {
    Handler broken =
        (request, response) -> {
          response.header("Content-Encoding", "gzip");
          response.write("half".getBytes(StandardCharsets.US_ASCII));
          throw new IllegalStateException("broken");
        };
    Log.level(Log.Level.OFF);
    try (SidePort other = new SidePort("127.0.0.1:0", "/m", registry, () -> true, nanos -> {})) {
      SidePortClient client = new SidePortClient(other.serve("/broken", broken).start());
      HttpResponse<String> failed = client.get("/broken");

      assertThat(failed.statusCode()).isEqualTo(500);
      assertThat(failed.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(failed.body())
          .isEqualTo(
              "/broken failed: java.lang.IllegalStateException: broken. The agent's log says more.\n");
    } finally {
      Log.level(Log.Level.INFO);
    }
  }

  @Test
  void anAnswerThatFailsOnItsWayBreaksOff() throws Exception {
    Handler broken =
        (request, response) -> {
          response.write(new byte[100_000]);
          throw new IllegalStateException("broken");
        };
    Log.level(Log.Level.OFF);
    try (SidePort other = new SidePort("127.0.0.1:0", "/m", registry, () -> true, nanos -> {})) {
      SidePortClient client = new SidePortClient(other.serve("/broken", broken).start());

      assertThatThrownBy(() -> client.get("/broken")).isInstanceOf(java.io.IOException.class);
    } finally {
      Log.level(Log.Level.INFO);
    }
  }

  @Test
  void eachScrapeSaysHowLongItTook() throws Exception {
    client.get("/metrics");
    client.get("/-/healthy");
    client.method("HEAD", "/metrics");

    assertThat(scrapeNanos).hasSize(2).allSatisfy(nanos -> assertThat(nanos).isPositive());
  }

  @Test
  void itsThreadsAreDaemonsThatKnowOnlyTheAgentsLoader() throws Exception {
    ClassLoader own = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(new ClassLoader(own) {});
    try (SidePort other = new SidePort("127.0.0.1:0", "/m", registry, () -> true, nanos -> {})) {
      InetSocketAddress address = other.start();
      try (Socket held = new SidePortClient(address).open("GET /m HTTP/1.1\r\nHost: x\r\n\r\n")) {
        SidePortClient.answer(held);
        assertThat(Thread.getAllStackTraces().keySet())
            .filteredOn(thread -> thread.getName().startsWith("weir-"))
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
    SidePort bad = new SidePort("127.0.0.1:0", "metrics", registry, () -> true, nanos -> {});

    assertThatThrownBy(bad::start)
        .isInstanceOf(SidePortException.class)
        .hasMessage("http.metrics_path is 'metrics'. Write a path, such as /metrics.");
  }
}
