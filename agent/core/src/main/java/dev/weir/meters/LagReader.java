package dev.weir.meters;

/**
 * Reads how many messages a consumer has before it, at scrapes. One constant for each library, kept
 * in a static of the advice, which lives as long as the consumer's class: the meter holds it
 * weakly. Called on scraping threads while the consumer works; must not block.
 *
 * @param <C> the library's class of consumers
 */
public abstract class LagReader<C> {

  /** Tells the lag of each partition that is assigned to the consumer now. */
  public abstract void read(C consumer, Lags lags);

  /** Takes the lags of one scrape. */
  public interface Lags {

    /** A partition's lag, in messages. */
    void lag(String destination, int partition, double messages);
  }
}
