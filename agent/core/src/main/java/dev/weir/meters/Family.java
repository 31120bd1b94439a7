package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One metric of the exposition: all its series, whoever declared them, and the caps. Thread-safe;
 * admitted series are found without a lock.
 *
 * @param <P> the kind of point a series holds
 */
abstract class Family<P> extends Metric {
  private final List<Runnable> settling = new CopyOnWriteArrayList<>();
  private volatile Identities<P> identities;

  Family(MetricSpec spec, MetricSettings settings) {
    super(spec, settings);
    this.identities = new Identities<>(new LabelNames(settings.labels));
  }

  abstract P newPoint();

  /** The same series, seen by a declaration whose numbers scale or whose recordings are lost. */
  abstract P face(P point, Projection projection, @Nullable Loss loss);

  abstract MetricSnapshot snapshot(Collection<Identity<P>> series);

  @Override
  final int seriesCount() {
    return identities.size();
  }

  final boolean isUnlabelled() {
    return identities.names().list().isEmpty();
  }

  @Override
  final synchronized void widen(Iterable<String> labelNames) {
    identities = identities.widened(labelNames);
  }

  /** The series of these values, admitted now if need be; null if that would pass a cap. */
  final @Nullable P keep(Projection projection, String[] values) {
    Identities<P> known = identities;
    String[] tuple = projection.arrange(known.names().list(), values);
    P point = known.find(tuple);
    if (point == null && fits(known, tuple)) {
      point = admit(projection, values);
    }
    return point == null ? null : face(point, projection, null);
  }

  private synchronized @Nullable P admit(Projection projection, String[] values) {
    Identities<P> known = identities;
    String[] tuple = projection.arrange(known.names().list(), values);
    P point = known.find(tuple);
    if (point == null && fits(known, tuple)) {
      point = known.add(tuple, newPoint());
    }
    return point;
  }

  private boolean fits(Identities<P> known, String[] tuple) {
    if (known.size() >= settings().maxSeries) {
      return false;
    }
    for (int i = 0; i < tuple.length; i++) {
      if (!known.takes(i, tuple[i], settings().maxLabelValues)) {
        return false;
      }
    }
    return true;
  }

  /** Where recordings go whose own series {@link #keep} refused; each is counted as lost. */
  final P share(Projection projection, String[] values) {
    Identities<P> known = identities;
    String[] tuple = projection.arrange(known.names().list(), values);
    Loss loss = capLabels(known, tuple);
    P point = known.find(tuple);
    if (point == null) {
      if (known.size() >= settings().maxSeries || loss.isNone()) {
        Arrays.fill(tuple, Series.OTHER);
        loss = Loss.NONE.and(lost(ALL_LABELS));
      }
      point = shared(tuple);
    }
    return face(point, projection, loss);
  }

  private synchronized P shared(String[] tuple) {
    Identities<P> known = identities;
    String[] padded = known.names().padded(tuple);
    P point = known.find(padded);
    return point != null ? point : known.add(padded, newPoint());
  }

  private Loss capLabels(Identities<P> known, String[] tuple) {
    Loss loss = Loss.NONE;
    for (int i = 0; i < tuple.length; i++) {
      if (!known.takes(i, tuple[i], settings().maxLabelValues)) {
        tuple[i] = Series.OTHER;
        loss = loss.and(lost(known.names().list().get(i)));
      }
    }
    return loss;
  }

  final void beforeCollect(Runnable work) {
    settling.add(work);
  }

  final void collectWithout(Runnable work) {
    settling.remove(work);
  }

  @Override
  public final MetricSnapshot collect() {
    for (Runnable work : settling) {
      work.run();
    }
    return snapshot(identities.all());
  }
}
