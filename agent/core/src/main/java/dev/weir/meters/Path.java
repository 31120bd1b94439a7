package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.Row;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The way from an event's facts to its series of one metric. Immutable, thread-safe.
 *
 * @param <F> the facts of this kind of meter
 */
final class Path<F extends Enum<F>> {
  private final SeriesNode<? extends Point> root;
  private final F[] facts;
  private final String[] absent;
  private final boolean contextual;

  @SuppressWarnings("unchecked") // an array of enum constants, only ever read as F
  Path(Series<? extends Point> series, List<Row.Label<F>> labels) {
    this.root = series.root();
    this.contextual = series.isContextual();
    this.facts = (F[]) new Enum<?>[labels.size()];
    this.absent = new String[labels.size()];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = labels.get(i).fact();
      absent[i] = labels.get(i).absent();
    }
  }

  void addFactsTo(Set<F> all) {
    Collections.addAll(all, facts);
  }

  /** Whether equal events may lead to different series. */
  boolean isContextual() {
    return contextual;
  }

  Point point(Facts<F> event) {
    SeriesNode<? extends Point> node = root;
    for (int i = 0; i < facts.length; i++) {
      String value = event.fact(facts[i]);
      node = node.child(value == null ? absent[i] : value);
    }
    return node.point();
  }
}
