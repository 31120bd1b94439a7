package dev.weir.meters;

import dev.weir.dialect.Facts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways from an event's facts to its series of all metrics of one quantity. Immutable,
 * thread-safe.
 *
 * @param <F> the facts of this kind of meter
 */
final class Paths<F extends Enum<F>> {
  private final List<Path<F>> all;
  private final boolean contextual;

  /**
   * @param all never written
   */
  Paths(List<Path<F>> all) {
    this.all = all;
    boolean anyContextual = false;
    for (Path<F> path : all) {
      anyContextual |= path.isContextual();
    }
    this.contextual = anyContextual;
  }

  /** All facts that some label of some quantity shows. */
  @SuppressWarnings("unchecked") // an array of enum constants, only ever read as F
  static <F extends Enum<F>> F[] facts(List<Paths<F>> quantities) {
    Set<F> facts = new LinkedHashSet<>();
    for (Paths<F> paths : quantities) {
      for (Path<F> path : paths.all) {
        path.addFactsTo(facts);
      }
    }
    return facts.toArray((F[]) new Enum<?>[0]);
  }

  /** Whether equal events may lead to different series, one for each request. */
  boolean areContextual() {
    return contextual;
  }

  /** The series themselves where it is one, as nearly always: each object between costs time. */
  Point point(Facts<F> event) {
    Point[] points = new Point[all.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = all.get(i).point(event);
    }
    return points.length == 1 ? points[0] : new Points(points);
  }
}
