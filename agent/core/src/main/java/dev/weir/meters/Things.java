package dev.weir.meters;

import dev.weir.dialect.Facts;

/**
 * Things of one kind, however many there are at a scrape: the partitions of a consumer. Called on a
 * scraping thread; what it throws costs its own values of that scrape and no more.
 *
 * @param <F> the facts of this kind of meter
 */
public interface Things<F extends Enum<F>> {

  /** Tells the value of each. */
  void read(Sink<F> sink);

  /** Takes the values of one scrape. */
  interface Sink<F extends Enum<F>> {

    /**
     * @param value in base units; NaN is not exposed
     */
    void value(Facts<F> thing, double value);
  }
}
