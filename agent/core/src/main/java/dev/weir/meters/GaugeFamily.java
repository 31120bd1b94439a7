package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gauge. */
final class GaugeFamily extends Family<GaugePoint> {
  GaugeFamily(MetricSpec spec, MetricSettings settings) {
    super(spec, settings);
  }

  @Override
  GaugePoint newPoint() {
    return new GaugePoint();
  }

  @Override
  GaugePoint face(GaugePoint point, Projection projection, @Nullable Loss loss) {
    return loss == null ? point : point.losing(loss);
  }

  @Override
  GaugeSnapshot snapshot(Collection<Identity<GaugePoint>> series) {
    List<GaugeDataPointSnapshot> data = new ArrayList<>(series.size());
    for (Identity<GaugePoint> one : series) {
      data.add(new GaugeDataPointSnapshot(one.point().value(), one.labels(), null));
    }
    return new GaugeSnapshot(metadata(), data);
  }
}
