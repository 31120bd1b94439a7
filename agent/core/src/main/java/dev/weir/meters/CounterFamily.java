package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A counter. */
final class CounterFamily extends Family<CounterPoint> {
  CounterFamily(MetricSpec spec, MetricSettings settings) {
    super(spec, settings);
  }

  @Override
  CounterPoint newPoint() {
    return new CounterPoint(refusals());
  }

  @Override
  CounterPoint face(CounterPoint point, Projection projection, @Nullable Loss loss) {
    return loss == null ? point : point.losing(loss);
  }

  @Override
  CounterSnapshot snapshot(Map<Labels, CounterPoint> points) {
    List<CounterDataPointSnapshot> data = new ArrayList<>(points.size());
    points.forEach(
        (labels, point) ->
            data.add(
                new CounterDataPointSnapshot(point.value(), labels, null, point.createdMillis)));
    return new CounterSnapshot(metadata(), data);
  }
}
