package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A histogram. */
final class HistogramFamily extends Family<HistogramPoint> {
  private final double[] upperBounds;
  private final double nanosPerUnit;

  HistogramFamily(MetricSpec spec, MetricSettings settings) {
    super(spec, settings);
    this.upperBounds = closed(spec.buckets());
    this.nanosPerUnit = spec.unit().nanosPerUnit;
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
    return point(new ClassicDistribution(upperBounds), 1, null);
  }

  @Override
  HistogramPoint face(HistogramPoint point, Projection projection, @Nullable Loss loss) {
    return loss == null && projection.scale() == 1
        ? point
        : point(point.distribution(), projection.scale(), loss);
  }

  private HistogramPoint point(Distribution distribution, double scale, @Nullable Loss loss) {
    return new HistogramPoint(distribution, nanosPerUnit, scale, refusals(), loss);
  }

  @Override
  HistogramSnapshot snapshot(Map<Labels, HistogramPoint> points) {
    List<HistogramDataPointSnapshot> data = new ArrayList<>(points.size());
    points.forEach((labels, point) -> data.add(point.distribution().snapshot(labels)));
    return new HistogramSnapshot(metadata(), data);
  }
}
