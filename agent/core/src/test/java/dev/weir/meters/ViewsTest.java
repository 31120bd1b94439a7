package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import dev.weir.config.ViewConfig;
import org.junit.jupiter.api.Test;

class ViewsTest {

  @Test
  void renamesConvertsAndBucketsAnew() {
    MetricRegistry registry =
        with(
            """
            - metric: http_server_request_duration_seconds
              name: gateway_request_duration_ms
              buckets: [5, 25]
              rename_labels: {http_request_method: method, http_route: endpoint}
              drop_labels: [url_scheme]
            """);
    Series<HistogramPoint> time =
        registry.histogram(
            MetricSpec.histogram("http_server_request_duration_seconds")
                .help("Time.")
                .labels("http_request_method", "url_scheme", "http_route")
                .buckets(.1, 1)
                .build());

    time.root().child("GET").child("http").child("/a").point().observeNanos(25_000_000);
    time.root().child("GET").child("https").child("/a").point().observe(0.001);

    assertThat(Scrape.text(registry))
        .startsWith(
            """
            # HELP gateway_request_duration_ms Time.
            # TYPE gateway_request_duration_ms histogram
            gateway_request_duration_ms_bucket{endpoint="/a",method="GET",le="5.0"} 1
            gateway_request_duration_ms_bucket{endpoint="/a",method="GET",le="25.0"} 2
            gateway_request_duration_ms_bucket{endpoint="/a",method="GET",le="+Inf"} 2
            gateway_request_duration_ms_count{endpoint="/a",method="GET"} 2
            gateway_request_duration_ms_sum{endpoint="/a",method="GET"} 26.0
            """)
        .doesNotContain("http_server");
    assertThat(registry.unusedViews()).isEmpty();
  }

  @Test
  void metricsThatBecomeOneAgreeOnTheHelpThatTheViewsGive() {
    MetricRegistry registry =
        with(
            """
            - {metric: requests_active, name: connections, help: Connections.}
            - {metric: websockets_active, name: connections, help: Connections.}
            """);
    registry
        .gauge(MetricSpec.gauge("requests_active").help("Requests.").build())
        .root()
        .point()
        .inc();
    registry
        .gauge(MetricSpec.gauge("websockets_active").help("Sockets.").build())
        .root()
        .point()
        .inc();

    assertThat(Scrape.text(registry))
        .startsWith("# HELP connections Connections.\n")
        .contains("connections 2.0");
  }

  @Test
  void convertsTheMetricsOwnBucketsWhereItGivesNone() {
    MetricRegistry registry = with("- {metric: wait_seconds, name: wait_ms}");

    registry
        .histogram(MetricSpec.histogram("wait_seconds").buckets(.0001, .005, .1, 1).build())
        .root()
        .point()
        .observeNanos(100_000);

    assertThat(Scrape.samples(registry, "wait_ms_bucket"))
        .containsExactly(
            "wait_ms_bucket{le=\"0.1\"} 1",
            "wait_ms_bucket{le=\"5.0\"} 1",
            "wait_ms_bucket{le=\"100.0\"} 1",
            "wait_ms_bucket{le=\"1000.0\"} 1",
            "wait_ms_bucket{le=\"+Inf\"} 1");
  }

  @Test
  void addsUpWhatADroppedLabelToldApartHoweverManyItsValues() {
    MetricRegistry registry = with("- {metric: calls_total, drop_labels: [tenant]}");
    Series<CounterPoint> calls =
        registry.counter(MetricSpec.counter("calls").labels("tenant", "plan").build());

    for (int i = 0; i < 10_000; i++) {
      calls.root().child("tenant-" + i).child("free").point().inc();
    }

    assertThat(Scrape.samples(registry, "calls_total"))
        .containsExactly("calls_total{plan=\"free\"} 10000.0");
    assertThat(calls.root().child("a")).isSameAs(calls.root().child("b"));
    assertThat(Scrape.samples(registry, "weir_label_overflow_total")).isEmpty();
  }

  @Test
  void dropsAMetricWhole() {
    MetricRegistry registry = with("- {metric: calls, drop: true}\n- {metric: pool, drop: true}");

    registry
        .counter(MetricSpec.counter("calls").labels("tenant").build())
        .root()
        .child("a")
        .point()
        .inc();
    registry.observed(MetricSpec.gauge("pool").build(), sink -> sink.value(1)).close();

    assertThat(Scrape.text(registry)).doesNotContain("calls").doesNotContain("pool");
    assertThat(registry.unusedViews()).isEmpty();
  }

  @Test
  void reshapesWhatIsReadAtAScrape() {
    MetricRegistry registry =
        with("- {metric: cpu_seconds_total, name: cpu_ms, rename_labels: {mode: kind}}");

    registry.observed(
        MetricSpec.counter("cpu_seconds").labels("mode").build(),
        sink -> {
          sink.value(1.5, "user");
          sink.value(0.5, "system");
        });

    assertThat(Scrape.samples(registry, "cpu_ms_total"))
        .containsExactly(
            "cpu_ms_total{kind=\"system\"} 500.0", "cpu_ms_total{kind=\"user\"} 1500.0");
  }

  @Test
  void mergesTwoMetricsThatItGivesOneName() {
    MetricRegistry registry =
        with("- {metric: reads, name: accesses}\n- {metric: writes, name: accesses}");

    for (String metric : new String[] {"reads", "writes"}) {
      registry
          .counter(MetricSpec.counter(metric).constLabel("kind", metric).build())
          .root()
          .point()
          .inc();
    }

    assertThat(Scrape.samples(registry, "accesses_total"))
        .containsExactly(
            "accesses_total{kind=\"reads\"} 1.0", "accesses_total{kind=\"writes\"} 1.0");
  }

  @Test
  void tellsWhichViewsNoMetricHasMet() {
    MetricRegistry registry = with("- {metric: calls, name: x}\n- {metric: misspelt, name: y}");
    registry.counter(MetricSpec.counter("calls").build());

    assertThat(registry.unusedViews()).extracting(ViewConfig::metric).containsExactly("misspelt");
  }

  private static MetricRegistry with(String views) {
    Loaded loaded = Configuration.parse("weir.yaml", "views:\n" + views.indent(2));
    assertThat(loaded.problems()).isEmpty();
    return new MetricRegistry(MetricSettings.defaults().views(loaded.config().views()));
  }
}
