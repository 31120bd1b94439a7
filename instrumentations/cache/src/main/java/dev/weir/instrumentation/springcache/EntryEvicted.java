package dev.weir.instrumentation.springcache;

import dev.weir.meters.CacheCounts;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;

/** {@code Cache.evict}, {@code Cache.evictIfPresent}. */
public final class EntryEvicted {
  private EntryEvicted() {}

  @OnExit
  public static void exit(@This Cache cache, @Thrown @Nullable Throwable thrown) {
    CacheCounts counts = SpringCaches.counts(cache);
    if (counts != null && thrown == null) {
      counts.removed();
    }
  }
}
