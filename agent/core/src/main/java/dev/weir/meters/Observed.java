package dev.weir.meters;

import org.jspecify.annotations.Nullable;

/**
 * A source of values that is read at each scrape instead of being recorded: a pool's counters, a
 * JVM's memory. Called on a scraping thread, one at a time for each metric; what it throws costs
 * its own values of that scrape and no more.
 */
public interface Observed {

  /** Hands the current values to the sink, each with its label values in declared order. */
  void read(Sink sink);

  /** Takes the values of one scrape. Valid during {@link #read} only. */
  interface Sink {
    /**
     * @param value the current value; NaN is not exposed
     * @param labelValues in declared order; null is {@code unknown}, empty exposes no label
     */
    void value(double value, @Nullable String... labelValues);
  }
}
