package dev.weir.instrumentation.springcache;

import dev.weir.meters.CacheCounts;
import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.concurrent.ConcurrentMapCache;

/** {@code ConcurrentMapCache.get(Object, Callable)}, which computes in the map. */
public final class MapComputed {
  private static final long HIT = 1;
  private static final long MISS = 0;

  private MapComputed() {}

  @OnEnter
  public static long enter(@This ConcurrentMapCache cache, @Argument(0) Object key) {
    boolean found = cache.getNativeCache().containsKey(key);
    CacheCounts counts = SpringCaches.counts(cache);
    if (counts != null) {
      counts.hits(found ? 1 : 0);
      counts.misses(found ? 0 : 1);
    }
    return found ? HIT : MISS;
  }

  @OnExit
  public static void exit(
      @This ConcurrentMapCache cache, @Enter long result, @Thrown @Nullable Throwable thrown) {
    CacheCounts counts = SpringCaches.counts(cache);
    if (counts != null && result == MISS && thrown == null) {
      counts.put();
    }
  }
}
