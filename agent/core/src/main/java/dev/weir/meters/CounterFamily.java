package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A counter. */
final class CounterFamily extends Family<CounterPoint> {
  CounterFamily(MetricSpec spec, MetricSettings settings) {
    super(spec, settings);
  }

  @Override
  CounterPoint newPoint() {
    return settings().exemplars ? new TracedCounterPoint(refusals()) : new CounterPoint(refusals());
  }

  @Override
  CounterPoint face(CounterPoint point, Projection projection, @Nullable Loss loss) {
    return loss == null ? point : point.losing(loss);
  }

  @Override
  CounterSnapshot snapshot(Collection<Identity<CounterPoint>> series) {
    List<CounterDataPointSnapshot> data = new ArrayList<>(series.size());
    for (Identity<CounterPoint> one : series) {
      CounterPoint point = one.point();
      data.add(
          new CounterDataPointSnapshot(
              point.value(), one.labels(), point.exemplar(), point.createdMillis));
    }
    return new CounterSnapshot(metadata(), data);
  }
}
