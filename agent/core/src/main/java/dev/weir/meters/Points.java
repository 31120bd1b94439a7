package dev.weir.meters;

/** The series of one quantity that events of the same facts go to. Immutable, thread-safe. */
final class Points {
  private final CounterPoint[] counters;
  private final HistogramPoint[] histograms;
  private final MaxPoint[] maxima;
  private final GaugePoint[] gauges;

  Points(
      CounterPoint[] counters,
      HistogramPoint[] histograms,
      MaxPoint[] maxima,
      GaugePoint[] gauges) {
    this.counters = counters;
    this.histograms = histograms;
    this.maxima = maxima;
    this.gauges = gauges;
  }

  void recordNanos(long nanos) {
    count();
    for (HistogramPoint histogram : histograms) {
      histogram.observeNanos(nanos);
    }
    for (MaxPoint max : maxima) {
      max.observeNanos(nanos);
    }
  }

  void record(double value) {
    count();
    for (HistogramPoint histogram : histograms) {
      histogram.observe(value);
    }
    for (MaxPoint max : maxima) {
      max.observe(value);
    }
  }

  void count() {
    for (CounterPoint counter : counters) {
      counter.inc();
    }
  }

  void count(long events) {
    for (CounterPoint counter : counters) {
      counter.add(events);
    }
  }

  /** One more is under way. */
  void up() {
    for (GaugePoint gauge : gauges) {
      gauge.inc();
    }
  }

  /** One less is under way. */
  void down() {
    for (GaugePoint gauge : gauges) {
      gauge.dec();
    }
  }
}
