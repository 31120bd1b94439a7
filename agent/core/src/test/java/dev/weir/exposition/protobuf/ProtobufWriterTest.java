package dev.weir.exposition.protobuf;

import static dev.weir.exposition.protobuf.Families.LIBRARY;
import static dev.weir.exposition.protobuf.Families.OURS;
import static dev.weir.exposition.protobuf.Families.families;
import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.core.metrics.StateSet;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_36_1.Metrics;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_36_1.Metrics.MetricFamily;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Held against the library's own writer, and what Google's runtime reads. */
class ProtobufWriterTest {
  private final PrometheusRegistry registry = new PrometheusRegistry();

  private static void assertAlike(MetricSnapshots snapshots, EscapingScheme scheme)
      throws IOException {
    assertThat(families(OURS, snapshots, scheme)).isEqualTo(families(LIBRARY, snapshots, scheme));
  }

  @Test
  void itsContentTypeIsTheLibrarys() {
    assertThat(OURS.getContentType()).isEqualTo(LIBRARY.getContentType());
  }

  @ParameterizedTest
  @EnumSource(EscapingScheme.class)
  void everyKindOfMetricIsWhatTheLibraryWrites(EscapingScheme scheme) throws Exception {
    Counter counter =
        Counter.builder()
            .name("orders")
            .help("Ünïcode \n \" help")
            .labelNames("a", "b")
            .register(registry);
    counter.labelValues("", "ü€😀").inc(3);
    counter.labelValues("x".repeat(300), "y").inc(1e300);
    Gauge.builder().name("depth").register(registry).set(-0.0);
    Gauge.builder().name("mrr_total").register(registry).set(Double.NaN);
    Gauge.builder()
        .name("with.dots")
        .labelNames("label.dot")
        .register(registry)
        .labelValues("v")
        .set(1);
    Info.builder()
        .name("build_info")
        .labelNames("version")
        .register(registry)
        .setLabelValues("1.0");
    StateSet.builder()
        .name("modes")
        .labelNames("l")
        .states("on", "off")
        .register(registry)
        .labelValues("v")
        .setTrue("on");
    Summary summary =
        Summary.builder()
            .name("sizes")
            .quantile(0.5, 0.01)
            .quantile(0.99, 0.001)
            .register(registry);
    summary.observe(5);
    Histogram histogram =
        Histogram.builder().name("wait_seconds").classicOnly().labelNames("p").register(registry);
    histogram.labelValues("a").observe(0.2);
    histogram.labelValues("b").observe(7);
    Counter.builder().name("never").labelNames("x").register(registry);

    List<MetricFamily> families = families(OURS, registry.scrape(), scheme);
    assertThat(families).hasSize(8);
    assertThat(withoutCreated(families))
        .isEqualTo(withoutCreated(families(LIBRARY, registry.scrape(), scheme)));
  }

  /** Ours tells when histograms and summaries began; the library tells it of counters alone. */
  private static List<MetricFamily> withoutCreated(List<MetricFamily> families) {
    List<MetricFamily> without = new ArrayList<>();
    for (MetricFamily family : families) {
      MetricFamily.Builder builder = family.toBuilder();
      for (Metrics.Metric.Builder metric : builder.getMetricBuilderList()) {
        if (metric.hasHistogram()) {
          metric.getHistogramBuilder().clearCreatedTimestamp();
        }
        if (metric.hasSummary()) {
          metric.getSummaryBuilder().clearCreatedTimestamp();
        }
      }
      without.add(builder.build());
    }
    return without;
  }

  @Test
  void exemplarsTimestampsAndUnknownsAreWhatTheLibraryWrites() throws Exception {
    Exemplar exemplar = new Exemplar(0.3, Labels.of("trace_id", "abc"), 1_700_000_000_123L);
    Exemplar timeless = Exemplar.builder().value(2).traceId("t").spanId("s").build();
    assertAlike(
        MetricSnapshots.of(
            CounterSnapshot.builder()
                .name("c")
                .dataPoint(
                    CounterSnapshot.CounterDataPointSnapshot.builder()
                        .value(2)
                        .exemplar(exemplar)
                        .createdTimestampMillis(1_600_000_000_001L)
                        .build())
                .build(),
            GaugeSnapshot.builder()
                .name("g")
                .dataPoint(
                    GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value(2)
                        .scrapeTimestampMillis(1_700_000_000_123L)
                        .build())
                .build(),
            UnknownSnapshot.builder()
                .name("u")
                .dataPoint(
                    UnknownSnapshot.UnknownDataPointSnapshot.builder()
                        .value(Double.NEGATIVE_INFINITY)
                        .build())
                .build(),
            HistogramSnapshot.builder()
                .name("h")
                .gaugeHistogram(true)
                .dataPoint(
                    HistogramSnapshot.HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(
                            ClassicHistogramBuckets.of(
                                new double[] {0.5, 1, Double.POSITIVE_INFINITY},
                                new long[] {1, 200, 3_000_000_000L}))
                        .exemplars(Exemplars.of(exemplar, timeless))
                        .build())
                .build()),
        EscapingScheme.UNDERSCORE_ESCAPING);
  }

  @Test
  void namesHaveTheSuffixOfTheirTypeOnceOnly() throws Exception {
    Counter.builder().name("orders").register(registry);
    Counter.builder().name("bytes_total").register(registry);
    Gauge.builder().name("mrr_total").register(registry);
    Info.builder().name("build").labelNames("v").register(registry).setLabelValues("1");

    assertThat(families(OURS, registry.scrape(), EscapingScheme.DEFAULT))
        .extracting(MetricFamily::getName)
        .containsExactly("build_info", "bytes_total", "mrr_total", "orders_total");
  }

  @Test
  void histogramsAndSummariesTellWhenTheyBegan() throws Exception {
    Histogram.builder().name("h").register(registry).observe(1);
    Summary.builder().name("s").register(registry).observe(1);

    List<MetricFamily> families = families(OURS, registry.scrape(), EscapingScheme.DEFAULT);
    long now = System.currentTimeMillis() / 1000;
    assertThat(families.get(0).getMetric(0).getHistogram().getCreatedTimestamp().getSeconds())
        .isBetween(now - 60, now);
    assertThat(families.get(1).getMetric(0).getSummary().getCreatedTimestamp().getSeconds())
        .isBetween(now - 60, now);
  }
}
