package dev.weir.meters;

/**
 * Reads a pool's own counters, at scrapes. One constant for each library, kept in a static of the
 * advice, which lives as long as the pool's class: the meter holds it weakly.
 *
 * <p>Called on scraping threads; must not block. What a method throws costs one value of one
 * scrape. A negative number means that this pool knows no such thing.
 *
 * @param <P> the library's class of pools
 */
public abstract class PoolReader<P> {
  private static final int NONE = -1;

  /** Connections that are lent now. */
  public abstract int used(P pool) throws Exception;

  /** Connections that wait to be lent now. */
  public abstract int idle(P pool) throws Exception;

  /** Callers that wait for a connection now. */
  public abstract int pending(P pool) throws Exception;

  /** As many connections as there may be. */
  public abstract int max(P pool) throws Exception;

  /**
   * Takes a connection as any caller would, and gives it back. Called by health checks, on a thread
   * that may wait.
   *
   * @return whether it was valid
   */
  public abstract boolean lends(P pool, long timeoutMillis) throws Exception;

  /** As many idle connections as there may be. */
  public int idleMax(P pool) throws Exception {
    return NONE;
  }

  /** As many idle connections as are kept ready. */
  public int idleMin(P pool) throws Exception {
    return NONE;
  }
}
