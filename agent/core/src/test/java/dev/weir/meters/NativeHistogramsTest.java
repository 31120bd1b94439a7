package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import org.junit.jupiter.api.Test;

class NativeHistogramsTest {
  private final MetricRegistry registry =
      new MetricRegistry(MetricSettings.defaults().nativeHistograms(true));

  @Test
  void keepsNativeBucketsBesidesItsOwn() {
    record(MetricSpec.histogram("t_seconds").labels("route").buckets(.1, 1).build());

    HistogramDataPointSnapshot series = series();

    assertThat(series.getLabels().get("route")).isEqualTo("/a");
    assertThat(series.getNativeSchema()).isEqualTo(5);
    assertThat(series.getNativeBucketsForPositiveValues().size()).isEqualTo(2);
    assertThat(Scrape.samples(registry, "t_seconds_bucket"))
        .containsExactly(
            "t_seconds_bucket{route=\"/a\",le=\"0.1\"} 1",
            "t_seconds_bucket{route=\"/a\",le=\"1.0\"} 2",
            "t_seconds_bucket{route=\"/a\",le=\"+Inf\"} 2");
  }

  @Test
  void keepsNativeBucketsAloneWhereItHasNoOwn() {
    record(MetricSpec.histogram("t_seconds").labels("route").build());

    assertThat(series().getClassicBuckets().isEmpty()).isTrue();
    assertThat(series().getNativeBucketsForPositiveValues().size()).isEqualTo(2);
  }

  @Test
  void hasNoneUnlessConfigured() {
    MetricRegistry classic = new MetricRegistry(MetricSettings.defaults());
    classic.histogram(MetricSpec.histogram("t").buckets(1).build()).root().point().observe(1);

    HistogramSnapshot histogram =
        (HistogramSnapshot)
            classic.prometheus().scrape("t"::equals).stream().findFirst().orElseThrow();
    assertThat(histogram.getDataPoints().get(0).hasNativeHistogramData()).isFalse();
  }

  private void record(MetricSpec spec) {
    HistogramPoint point = registry.histogram(spec).root().child("/a").point();
    point.observeNanos(50_000_000);
    point.observeNanos(500_000_000);
  }

  private HistogramDataPointSnapshot series() {
    HistogramSnapshot histogram =
        (HistogramSnapshot)
            registry.prometheus().scrape("t_seconds"::equals).stream().findFirst().orElseThrow();
    return histogram.getDataPoints().get(0);
  }
}
