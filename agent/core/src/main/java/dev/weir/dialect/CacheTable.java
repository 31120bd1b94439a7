package dev.weir.dialect;

import static dev.weir.dialect.CacheFact.NAME;
import static dev.weir.dialect.CacheQuantity.EVICTIONS;
import static dev.weir.dialect.CacheQuantity.HITS;
import static dev.weir.dialect.CacheQuantity.MISSES;
import static dev.weir.dialect.CacheQuantity.PUTS;
import static dev.weir.dialect.CacheQuantity.REMOVALS;
import static dev.weir.dialect.CacheQuantity.SIZE;

/**
 * Caches in this JVM's memory, and those it reaches through Spring.
 *
 * <pre>
 * cache_requests_total{cache_name="plans",cache_result="hit"} 97
 * cache_size{cache_name="plans"} 12
 * </pre>
 */
public final class CacheTable extends MetricTable<CacheFact, CacheQuantity> {

  /** No semantic convention is there yet; named as those are. */
  @Override
  protected void otel() {
    String requests = "cache_requests_total";
    otelName(total(HITS, requests, "Lookups by result.")).constant("cache_result", "hit");
    otelName(total(MISSES, requests, "Lookups by result.")).constant("cache_result", "miss");
    otelName(total(PUTS, "cache_puts_total", "Entries loaded or put."));
    otelName(total(REMOVALS, "cache_removals_total", "Entries removed by the application."));
    otelName(total(EVICTIONS, "cache_evictions_total", "Entries removed by the cache."));
    otelName(gauge(SIZE, "cache_size", "Entries in the cache."));
  }

  private static Row<CacheFact, CacheQuantity> otelName(Row<CacheFact, CacheQuantity> row) {
    return row.label("cache_name", NAME);
  }

  /** Micrometer's {@code CaffeineCacheMetrics}. */
  @Override
  protected void micrometer() {
    String gets = "cache_gets_total";
    total(HITS, gets, "Lookups by result.").label("cache", NAME).constant("result", "hit");
    total(MISSES, gets, "Lookups by result.").label("cache", NAME).constant("result", "miss");
    total(PUTS, "cache_puts_total", "Entries added.").label("cache", NAME);
    total(REMOVALS, "cache_removals_total", "Entries removed.").label("cache", NAME);
    total(EVICTIONS, "cache_evictions_total", "Entries evicted.").label("cache", NAME);
    gauge(SIZE, "cache_size", "Entries in the cache.").label("cache", NAME);
  }

  @Override
  protected void classic() {
    operation(HITS, "get").constant("hit_miss", "hit");
    operation(MISSES, "get").constant("hit_miss", "miss");
    operation(PUTS, "put").constant("hit_miss", ABSENT);
    operation(REMOVALS, "evict").constant("hit_miss", ABSENT);
    classicName(total(EVICTIONS, "cache_evictions_total", "Entries evicted."));
    classicName(gauge(SIZE, "cache_size", "Entries in the cache."));
  }

  private Row<CacheFact, CacheQuantity> operation(CacheQuantity quantity, String operation) {
    return classicName(total(quantity, "cache_operations_total", "Operations of caches."))
        .constant("operation", operation);
  }

  private static Row<CacheFact, CacheQuantity> classicName(Row<CacheFact, CacheQuantity> row) {
    return row.label("cache", NAME).service();
  }
}
