package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  GaugeSnapshot snapshot(Map<Labels, GaugePoint> points) {
    List<GaugeDataPointSnapshot> data = new ArrayList<>(points.size());
    points.forEach(
        (labels, point) -> data.add(new GaugeDataPointSnapshot(point.value(), labels, null)));
    return new GaugeSnapshot(metadata(), data);
  }
}
