package dev.weir.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.log.Log;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.Collector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scrape answers: formats, compression, chosen names. */
class ScrapeTest extends ServedShop {
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
  void eachScrapeSaysHowLongItTook() throws Exception {
    client.get("/metrics");
    client.get("/-/healthy");
    client.method("HEAD", "/metrics");

    assertThat(scrapeNanos).hasSize(2).allSatisfy(nanos -> assertThat(nanos).isPositive());
  }
}
