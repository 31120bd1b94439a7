package dev.weir.meters;

import dev.weir.dialect.Facts;
import java.util.ArrayList;
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
  /** One of each for all: what every recording looks at stays in the processor's cache. */
  private static final CounterPoint[] NO_COUNTERS = {};

  private static final HistogramPoint[] NO_HISTOGRAMS = {};
  private static final MaxPoint[] NO_MAXIMA = {};
  private static final GaugePoint[] NO_GAUGES = {};

  private final List<Path<F, CounterPoint>> counters;
  private final List<Path<F, HistogramPoint>> histograms;
  private final List<Path<F, MaxPoint>> maxima;
  private final List<Path<F, GaugePoint>> gauges;
  private final boolean contextual;

  Paths(
      List<Path<F, CounterPoint>> counters,
      List<Path<F, HistogramPoint>> histograms,
      List<Path<F, MaxPoint>> maxima,
      List<Path<F, GaugePoint>> gauges) {
    this.counters = counters;
    this.histograms = histograms;
    this.maxima = maxima;
    this.gauges = gauges;
    boolean anyContextual = false;
    for (Path<F, ?> path : all()) {
      anyContextual |= path.isContextual();
    }
    this.contextual = anyContextual;
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
    for (Path<F, ?> path : all()) {
      path.addFactsTo(facts);
    }
  }

  /** Whether equal events may lead to different series, one for each request. */
  boolean areContextual() {
    return contextual;
  }

  private List<Path<F, ?>> all() {
    List<Path<F, ?>> all = new ArrayList<>(counters);
    all.addAll(histograms);
    all.addAll(maxima);
    all.addAll(gauges);
    return all;
  }

  Points points(Facts<F> event) {
    return new Points(
        points(counters, event, NO_COUNTERS),
        points(histograms, event, NO_HISTOGRAMS),
        points(maxima, event, NO_MAXIMA),
        points(gauges, event, NO_GAUGES));
  }

  private static <F extends Enum<F>, P> P[] points(
      List<Path<F, P>> paths, Facts<F> event, P[] none) {
    List<P> points = new ArrayList<>();
    for (Path<F, P> path : paths) {
      points.add(path.point(event));
    }
    return points.toArray(none);
  }
}
