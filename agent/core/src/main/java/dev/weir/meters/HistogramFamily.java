package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A histogram; without buckets a summary: nobody can use a single {@code +Inf} bucket. */
final class HistogramFamily extends Family<HistogramPoint> {
  private final double[] upperBounds;
  private final Unit unit;

  HistogramFamily(MetricSpec spec, MetricSettings settings) {
    super(spec, settings);
    this.upperBounds = closed(spec.buckets());
    this.unit = spec.unit();
  }

  private static double[] closed(double[] bounds) {
    int length = bounds.length;
    if (length > 0 && bounds[length - 1] == Double.POSITIVE_INFINITY) {
      return bounds;
    }
    double[] closed = Arrays.copyOf(bounds, length + 1);
    closed[length] = Double.POSITIVE_INFINITY;
    return closed;
  }

  @Override
  HistogramPoint newPoint() {
    Distribution distribution =
        settings().nativeHistograms
            ? new NativeDistribution(name(), upperBounds, unit)
            : new ClassicDistribution(upperBounds, unit);
    return point(
        settings().exemplars
            ? new TracedDistribution(distribution, upperBounds, unit)
            : distribution,
        1,
        null);
  }

  @Override
  HistogramPoint face(HistogramPoint point, Projection projection, @Nullable Loss loss) {
    return loss == null && projection.scale() == 1
        ? point
        : point(point.distribution(), projection.scale(), loss);
  }

  private HistogramPoint point(Distribution distribution, double scale, @Nullable Loss loss) {
    return new HistogramPoint(distribution, scale, refusals(), loss);
  }

  @Override
  MetricSnapshot snapshot(Collection<Identity<HistogramPoint>> series) {
    if (upperBounds.length == 1 && !settings().nativeHistograms) {
      return summary(series);
    }
    List<HistogramDataPointSnapshot> data = new ArrayList<>(series.size());
    for (Identity<HistogramPoint> one : series) {
      data.add(one.point().distribution().snapshot(one.labels()));
    }
    return new HistogramSnapshot(metadata(), data);
  }

  private SummarySnapshot summary(Collection<Identity<HistogramPoint>> series) {
    List<SummaryDataPointSnapshot> data = new ArrayList<>(series.size());
    for (Identity<HistogramPoint> one : series) {
      HistogramDataPointSnapshot all = one.point().distribution().snapshot(one.labels());
      data.add(
          new SummaryDataPointSnapshot(
              all.getCount(),
              all.getSum(),
              Quantiles.EMPTY,
              one.labels(),
              Exemplars.EMPTY,
              all.getCreatedTimestampMillis()));
    }
    return new SummarySnapshot(metadata(), data);
  }
}
