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
  private final List<Path<F, CounterPoint>> counters;
  private final List<Path<F, HistogramPoint>> histograms;
  private final List<Path<F, MaxPoint>> maxima;

  Paths(
      List<Path<F, CounterPoint>> counters,
      List<Path<F, HistogramPoint>> histograms,
      List<Path<F, MaxPoint>> maxima) {
    this.counters = counters;
    this.histograms = histograms;
    this.maxima = maxima;
  }

  /** All facts that some label of some quantity shows. */
  @SuppressWarnings("unchecked") // an array of enum constants, only ever read as F
  static <F extends Enum<F>> F[] facts(List<Paths<F>> quantities) {
    Set<F> facts = new LinkedHashSet<>();
    for (Paths<F> paths : quantities) {
      paths.addFactsTo(facts);
    }
    return facts.toArray((F[]) new Enum<?>[0]);
  }

  private void addFactsTo(Set<F> facts) {
    for (Path<F, CounterPoint> path : counters) {
      path.addFactsTo(facts);
    }
    for (Path<F, HistogramPoint> path : histograms) {
      path.addFactsTo(facts);
    }
    for (Path<F, MaxPoint> path : maxima) {
      path.addFactsTo(facts);
    }
  }

  /** Whether equal events may lead to different series, one for each request. */
  boolean areContextual() {
    return areContextual(counters) || areContextual(histograms) || areContextual(maxima);
  }

  private static boolean areContextual(List<? extends Path<?, ?>> paths) {
    for (Path<?, ?> path : paths) {
      if (path.isContextual()) {
        return true;
      }
    }
    return false;
  }

  Points points(Facts<F> event) {
    CounterPoint[] counted = new CounterPoint[counters.size()];
    for (int i = 0; i < counted.length; i++) {
      counted[i] = counters.get(i).point(event);
    }
    HistogramPoint[] distributed = new HistogramPoint[histograms.size()];
    for (int i = 0; i < distributed.length; i++) {
      distributed[i] = histograms.get(i).point(event);
    }
    MaxPoint[] largest = new MaxPoint[maxima.size()];
    for (int i = 0; i < largest.length; i++) {
      largest[i] = maxima.get(i).point(event);
    }
    return new Points(counted, distributed, largest);
  }
}
