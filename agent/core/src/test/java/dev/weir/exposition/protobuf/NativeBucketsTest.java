package dev.weir.exposition.protobuf;

import static dev.weir.exposition.protobuf.Families.LIBRARY;
import static dev.weir.exposition.protobuf.Families.OURS;
import static dev.weir.exposition.protobuf.Families.families;
import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_36_1.Metrics;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Native histograms: buckets as spans and deltas, of which there are many ways to write the same.
 */
class NativeBucketsTest {
  @Test
  void nativeBucketsAreThoseOfTheSnapshot() throws Exception {
    Random random = new Random(42);
    for (int round = 0; round < 200; round++) {
      Map<Integer, Long> positive = buckets(random);
      Map<Integer, Long> negative = buckets(random);
      MetricSnapshots snapshots =
          MetricSnapshots.of(
              HistogramSnapshot.builder()
                  .name("h")
                  .dataPoint(
                      HistogramSnapshot.HistogramDataPointSnapshot.builder()
                          .nativeSchema(5 - round % 9)
                          .nativeZeroCount(round)
                          .nativeZeroThreshold(1e-30)
                          .nativeBucketsForPositiveValues(nativeBuckets(positive))
                          .nativeBucketsForNegativeValues(nativeBuckets(negative))
                          .build())
                  .build());
      Metrics.Histogram ours = histogram(OURS, snapshots);
      Metrics.Histogram library = histogram(LIBRARY, snapshots);

      assertThat(decoded(ours.getPositiveSpanList(), ours.getPositiveDeltaList()))
          .isEqualTo(positive);
      assertThat(decoded(ours.getNegativeSpanList(), ours.getNegativeDeltaList()))
          .isEqualTo(negative);
      assertThat(withoutBuckets(ours)).isEqualTo(withoutBuckets(library));
      assertThat(ours.getSampleCount()).isEqualTo(library.getSampleCount());
    }
  }

  @Test
  void anExemplarOfANativeHistogramIsAmongItsExemplars() throws Exception {
    Exemplar exemplar = new Exemplar(0.3, Labels.of("trace_id", "abc"), 1_700_000_000_123L);
    Metrics.Histogram histogram =
        histogram(
            OURS,
            MetricSnapshots.of(
                HistogramSnapshot.builder()
                    .name("h")
                    .dataPoint(
                        HistogramSnapshot.HistogramDataPointSnapshot.builder()
                            .nativeSchema(3)
                            .nativeBucketsForPositiveValues(nativeBuckets(Map.of(2, 1L)))
                            .exemplars(Exemplars.of(exemplar))
                            .build())
                    .build()));

    assertThat(histogram.getExemplarsList()).hasSize(1);
    assertThat(histogram.getExemplars(0).getValue()).isEqualTo(0.3);
    assertThat(histogram.getExemplars(0).getTimestamp().getSeconds()).isEqualTo(1_700_000_000);
    assertThat(histogram.getExemplars(0).getTimestamp().getNanos()).isEqualTo(123_000_000);
    assertThat(histogram.getExemplars(0).getLabel(0).getValue()).isEqualTo("abc");
  }

  private static Map<Integer, Long> buckets(Random random) {
    Map<Integer, Long> buckets = new TreeMap<>();
    int index = random.nextInt(200) - 100;
    for (int i = random.nextInt(12); i > 0; i--) {
      buckets.put(index, (long) random.nextInt(1_000_000));
      index += 1 + (random.nextBoolean() ? 0 : random.nextInt(6));
    }
    return buckets;
  }

  private static NativeHistogramBuckets nativeBuckets(Map<Integer, Long> counts) {
    NativeHistogramBuckets.Builder builder = NativeHistogramBuckets.builder();
    counts.forEach(builder::bucket);
    return builder.build();
  }

  private static Metrics.Histogram histogram(
      ExpositionFormatWriter writer, MetricSnapshots snapshots) throws IOException {
    return families(writer, snapshots, EscapingScheme.DEFAULT).get(0).getMetric(0).getHistogram();
  }

  private static Metrics.Histogram withoutBuckets(Metrics.Histogram histogram) {
    return histogram.toBuilder()
        .clearPositiveSpan()
        .clearPositiveDelta()
        .clearNegativeSpan()
        .clearNegativeDelta()
        .build();
  }

  /** What Prometheus makes of spans and deltas: the count of each bucket that has one. */
  private static Map<Integer, Long> decoded(List<Metrics.BucketSpan> spans, List<Long> deltas) {
    Map<Integer, Long> counts = new TreeMap<>();
    int index = 0;
    int delta = 0;
    long count = 0;
    for (Metrics.BucketSpan span : spans) {
      index += span.getOffset();
      for (int i = 0; i < span.getLength(); i++) {
        count += deltas.get(delta++);
        counts.put(index++, count);
      }
    }
    assertThat(delta).isEqualTo(deltas.size());
    return counts;
  }
}
