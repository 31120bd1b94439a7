package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gauge of largest recent values. */
final class MaxFamily extends Family<MaxPoint> {
  private final double nanosPerUnit;

  MaxFamily(MetricSpec spec, MetricSettings settings) {
    super(spec, settings);
    this.nanosPerUnit = spec.unit().nanosPerUnit;
  }

  @Override
  MaxPoint newPoint() {
    return new MaxPoint(new Peak(), nanosPerUnit, 1, null);
  }

  @Override
  MaxPoint face(MaxPoint point, Projection projection, @Nullable Loss loss) {
    return loss == null && projection.scale() == 1
        ? point
        : new MaxPoint(point.peak(), nanosPerUnit, projection.scale(), loss);
  }

  @Override
  GaugeSnapshot snapshot(Collection<Identity<MaxPoint>> series) {
    long nowNanos = System.nanoTime();
    List<GaugeDataPointSnapshot> data = new ArrayList<>(series.size());
    for (Identity<MaxPoint> one : series) {
      double peak = one.point().peak().read(nowNanos);
      data.add(new GaugeDataPointSnapshot(peak, one.labels(), null));
    }
    return new GaugeSnapshot(metadata(), data);
  }
}
