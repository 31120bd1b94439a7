package dev.weir.meters;

/**
 * What happens in one cache; kept by whoever sees it happen. Caches of one name count together, and
 * what was counted stays when a cache goes. Thread-safe; no lock, no allocation.
 */
public final class CacheCounts {
  private volatile NamedCache named;

  CacheCounts(NamedCache named) {
    this.named = named;
  }

  /** So many entries were asked for and found. */
  public void hits(long count) {
    named.hits.add(count);
  }

  /** So many entries were asked for in vain. */
  public void misses(long count) {
    named.misses.add(count);
  }

  /** An entry was loaded or put. */
  public void put() {
    named.puts.increment();
  }

  /** The application removed an entry. */
  public void removed() {
    named.removals.increment();
  }

  /** The cache removed an entry by itself. */
  public void evicted() {
    named.evictions.increment();
  }

  NamedCache named() {
    return named;
  }

  void named(NamedCache other) {
    named = other;
  }
}
