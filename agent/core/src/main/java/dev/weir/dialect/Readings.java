package dev.weir.dialect;

/**
 * What something that is observed has to show at a scrape: a pool, a memory area.
 *
 * @param <Q> the quantities of this kind of meter
 */
public interface Readings<Q extends Enum<Q>> {

  /**
   * The current value, in base units (seconds, bytes); NaN where there is none. Called on a
   * scraping thread; what it throws costs this value of this scrape and no more.
   */
  double read(Q quantity);
}
