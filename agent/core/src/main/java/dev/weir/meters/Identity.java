package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.Labels;

/**
 * One series: what it is called and where it is counted. Immutable.
 *
 * @param <P> the kind of point
 */
final class Identity<P> {
  private final Labels labels;
  private final P point;

  Identity(Labels labels, P point) {
    this.labels = labels;
    this.point = point;
  }

  Labels labels() {
    return labels;
  }

  P point() {
    return point;
  }
}
