package dev.weir.meters;

import java.util.ArrayList;

/** A metric as it is to be exposed, and how what one place records becomes that. Immutable. */
final class Declaration {
  private final MetricSpec exposed;
  private final Projection projection;
  private final boolean dropped;

  Declaration(MetricSpec exposed, Projection projection, boolean dropped) {
    this.exposed = exposed;
    this.projection = projection;
    this.dropped = dropped;
  }

  /** Exposed as it is declared. */
  static Declaration of(MetricSpec spec) {
    Projection same = new Projection(new ArrayList<>(spec.labels()), spec.constLabels(), 1);
    return new Declaration(spec, same, false);
  }

  MetricSpec exposed() {
    return exposed;
  }

  Projection projection() {
    return projection;
  }

  /** Recorded into nothing. */
  boolean isDropped() {
    return dropped;
  }
}
