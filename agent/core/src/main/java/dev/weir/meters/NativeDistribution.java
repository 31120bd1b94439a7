package dev.weir.meters;

import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Arrays;

/**
 * Prometheus' native buckets besides the fixed ones, as client_java keeps them: a histogram without
 * labels for each series, since ours are looked up elsewhere.
 */
final class NativeDistribution implements Distribution {
  private final Histogram histogram;
  private final DistributionDataPoint point;
  private final double nanosPerUnit;

  /**
   * @param upperBounds ascending, the last one {@code +Inf}; no more than that for native buckets
   *     alone
   * @param unit of the bounds and the sum
   */
  NativeDistribution(String name, double[] upperBounds, Unit unit) {
    Histogram.Builder builder = Histogram.builder().name(name).withoutExemplars();
    this.histogram =
        upperBounds.length == 1
            ? builder.nativeOnly().build()
            : builder
                .classicUpperBounds(Arrays.copyOf(upperBounds, upperBounds.length - 1))
                .build();
    this.point = histogram.labelValues();
    this.nanosPerUnit = unit.nanosPerUnit;
  }

  @Override
  public void observe(double value) {
    point.observe(value);
  }

  @Override
  public void observeNanos(long nanos) {
    point.observe(nanos / nanosPerUnit);
  }

  @Override
  public HistogramDataPointSnapshot snapshot(Labels labels) {
    HistogramDataPointSnapshot unlabelled = histogram.collect().getDataPoints().get(0);
    return new HistogramDataPointSnapshot(
        unlabelled.getClassicBuckets(),
        unlabelled.getNativeSchema(),
        unlabelled.getNativeZeroCount(),
        unlabelled.getNativeZeroThreshold(),
        unlabelled.getNativeBucketsForPositiveValues(),
        unlabelled.getNativeBucketsForNegativeValues(),
        unlabelled.getSum(),
        labels,
        unlabelled.getExemplars(),
        unlabelled.getCreatedTimestampMillis());
  }
}
