package dev.weir.meters;

import dev.weir.dialect.Facts;
import java.util.ArrayList;
import java.util.List;

/**
 * Records one quantity of events into all metrics that the dialect has for it. Thread-safe; records
 * without a lock or allocation once a series is known.
 *
 * @param <F> the facts of this kind of meter
 */
public final class Recorder<F extends Enum<F>> {
  private final List<Path<F, CounterPoint>> counters;
  private final List<Path<F, HistogramPoint>> histograms;
  private final List<Path<F, MaxPoint>> maxima;

  Recorder(
      List<Path<F, CounterPoint>> counters,
      List<Path<F, HistogramPoint>> histograms,
      List<Path<F, MaxPoint>> maxima) {
    this.counters = new ArrayList<>(counters);
    this.histograms = new ArrayList<>(histograms);
    this.maxima = new ArrayList<>(maxima);
  }

  /** Records an event that took so long. */
  public void recordNanos(Facts<F> event, long nanos) {
    count(event);
    for (int i = 0; i < histograms.size(); i++) {
      histograms.get(i).point(event).observeNanos(nanos);
    }
    for (int i = 0; i < maxima.size(); i++) {
      maxima.get(i).point(event).observeNanos(nanos);
    }
  }

  /**
   * Records an event of this size.
   *
   * @param value in the base unit of the quantity: bytes, rows, …
   */
  public void record(Facts<F> event, double value) {
    count(event);
    for (int i = 0; i < histograms.size(); i++) {
      histograms.get(i).point(event).observe(value);
    }
    for (int i = 0; i < maxima.size(); i++) {
      maxima.get(i).point(event).observe(value);
    }
  }

  /** Counts an event without a size or duration. */
  public void count(Facts<F> event) {
    for (int i = 0; i < counters.size(); i++) {
      counters.get(i).point(event).inc();
    }
  }
}
