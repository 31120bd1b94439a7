package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Configuration;
import dev.weir.context.RequestContext;
import dev.weir.context.RequestFacts;
import dev.weir.context.Trails;
import io.opentelemetry.api.trace.StandInSpan;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExemplarsTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";
  private static final String SHOWN = "# {span_id=\"" + SPAN + "\",trace_id=\"" + TRACE + "\"}";

  private final MetricRegistry registry =
      new MetricRegistry(MetricSettings.defaults().exemplars(true));

  @BeforeEach
  void follow() {
    String yaml = "metrics: {exemplars: true}";
    var config = Configuration.parse("weir.yaml", yaml).config();
    Trails.install(Trails.of(config.correlation(), config.metrics().exemplars()));
  }

  @AfterEach
  void forget() {
    RequestContext.serve(null);
    Trails.install(null);
  }

  private static void serve(String flags) {
    RequestContext.serve(
        RequestContext.begin(new TracedRequest("00-" + TRACE + "-" + SPAN + "-" + flags)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBucketShowsATraceThatFellIntoIt(boolean natively) throws IOException {
    MetricRegistry registry =
        new MetricRegistry(MetricSettings.defaults().exemplars(true).nativeHistograms(natively));
    HistogramPoint times =
        registry.histogram(MetricSpec.histogram("t_seconds").buckets(.1, 1).build()).root().point();
    times.observe(.05);
    serve("01");
    times.observe(.5);
    times.observe(.6);
    times.observe(5);

    List<String> buckets = lines(registry, "t_seconds_bucket");
    assertThat(buckets).hasSize(3);
    assertThat(buckets.get(0)).isEqualTo("t_seconds_bucket{le=\"0.1\"} 1");
    assertThat(buckets.get(1)).startsWith("t_seconds_bucket{le=\"1.0\"} 3 " + SHOWN + " 0.5 ");
    assertThat(buckets.get(2)).startsWith("t_seconds_bucket{le=\"+Inf\"} 4 " + SHOWN + " 5.0 ");
  }

  /** A bound is its bucket's own; what falls into the next one takes nothing away. */
  @Test
  void everyBucketHasATraceOfItsOwn() throws IOException {
    HistogramPoint times =
        registry.histogram(MetricSpec.histogram("t_seconds").buckets(.1, 1).build()).root().point();
    serve("01");
    times.observe(.1);
    times.observe(.5);
    times.observe(5);

    List<String> buckets = lines(registry, "t_seconds_bucket");
    assertThat(buckets).hasSize(3);
    assertThat(buckets.get(0)).startsWith("t_seconds_bucket{le=\"0.1\"} 1 " + SHOWN + " 0.1 ");
    assertThat(buckets.get(1)).startsWith("t_seconds_bucket{le=\"1.0\"} 2 " + SHOWN + " 0.5 ");
    assertThat(buckets.get(2)).startsWith("t_seconds_bucket{le=\"+Inf\"} 3 " + SHOWN + " 5.0 ");
  }

  @Test
  void aCounterShowsATraceThatItCounted() throws IOException {
    CounterPoint calls = registry.counter(MetricSpec.counter("calls").build()).root().point();
    calls.inc();
    serve("01");
    calls.add(2);

    assertThat(lines(registry, "calls_total").get(0)).startsWith("calls_total 3.0 " + SHOWN + " 2");
  }

  @Test
  void aTraceThatNobodyKeepsIsNotShown() throws IOException {
    CounterPoint calls = registry.counter(MetricSpec.counter("calls").build()).root().point();
    serve("00");
    calls.inc();

    assertThat(lines(registry, "calls_total")).containsExactly("calls_total 1.0");
  }

  @Test
  void openTelemetrysOwnSpanComesFirst() throws IOException {
    CounterPoint calls = registry.counter(MetricSpec.counter("calls").build()).root().point();
    serve("01");
    StandInSpan.install("a".repeat(32), "b".repeat(16));
    try {
      calls.inc();
    } finally {
      StandInSpan.end();
    }

    assertThat(lines(registry, "calls_total").get(0)).contains("trace_id=\"" + "a".repeat(32));
  }

  @Test
  void withoutTheConfigurationThereAreNone() throws IOException {
    MetricRegistry plain = new MetricRegistry(MetricSettings.defaults());
    CounterPoint calls = plain.counter(MetricSpec.counter("calls").build()).root().point();
    serve("01");
    calls.inc();

    assertThat(calls).isExactlyInstanceOf(CounterPoint.class);
    assertThat(lines(plain, "calls_total")).containsExactly("calls_total 1.0");
  }

  private static List<String> lines(MetricRegistry registry, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OpenMetricsTextFormatWriter.create().write(out, registry.prometheus().scrape());
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(name))
        .toList();
  }

  private record TracedRequest(String parent) implements RequestFacts {
    @Override
    public @Nullable String header(String name) {
      return name.equals("traceparent") ? parent : null;
    }

    @Override
    public @Nullable String queryString() {
      return null;
    }

    @Override
    public @Nullable Object attribute(String name) {
      return null;
    }

    @Override
    public @Nullable String principal() {
      return null;
    }
  }
}
