package dev.weir.meters;

/**
 * Reads how large a cache is, at scrapes. One constant for each library, kept in a static of the
 * advice, which lives as long as the cache's class: the meter holds it weakly. Called on scraping
 * threads; must not block.
 *
 * @param <C> the library's class of caches
 */
public abstract class CacheReader<C> {

  /** Entries now, negative where this cache cannot tell. */
  public abstract long size(C cache);
}
