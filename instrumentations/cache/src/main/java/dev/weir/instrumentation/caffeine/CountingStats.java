package dev.weir.instrumentation.caffeine;

import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import dev.weir.meters.CacheCounts;
import dev.weir.meters.Creator;
import dev.weir.meters.Meters;

/**
 * What Caffeine tells a cache's statistics, counted, and passed on to those of the application: a
 * counter of its own, or the one that ignores everything. An eviction is told once, by the richest
 * of three methods that the version has.
 */
final class CountingStats implements StatsCounter {
  private final StatsCounter applications;
  private final CacheCounts counts = Meters.caches().making(Creator.find());

  CountingStats(StatsCounter applications) {
    this.applications = applications;
  }

  /** Whether the application asked for statistics. */
  boolean isWanted() {
    return applications != StatsCounter.disabledStatsCounter();
  }

  @Override
  public void recordHits(int count) {
    counts.hits(count);
    applications.recordHits(count);
  }

  @Override
  public void recordMisses(int count) {
    counts.misses(count);
    applications.recordMisses(count);
  }

  @Override
  public void recordLoadSuccess(long loadNanos) {
    counts.put();
    applications.recordLoadSuccess(loadNanos);
  }

  @Override
  public void recordLoadFailure(long loadNanos) {
    applications.recordLoadFailure(loadNanos);
  }

  /** Up to 2.2. */
  @Override
  @SuppressWarnings("deprecation")
  public void recordEviction() {
    counts.evicted();
    applications.recordEviction();
  }

  /** Up to 2.8. */
  @Override
  @SuppressWarnings("deprecation")
  public void recordEviction(int weight) {
    counts.evicted();
    applications.recordEviction(weight);
  }

  @Override
  public void recordEviction(int weight, RemovalCause cause) {
    counts.evicted();
    applications.recordEviction(weight, cause);
  }

  @Override
  public CacheStats snapshot() {
    return applications.snapshot();
  }
}
