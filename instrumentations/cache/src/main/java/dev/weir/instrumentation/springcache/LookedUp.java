package dev.weir.instrumentation.springcache;

import dev.weir.meters.CacheCounts;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;

/** {@code AbstractValueAdaptingCache.lookup(Object)}. */
public final class LookedUp {
  private LookedUp() {}

  @OnExit
  public static void exit(
      @This Cache cache, @Return @Nullable Object found, @Thrown @Nullable Throwable thrown) {
    CacheCounts counts = SpringCaches.counts(cache);
    if (counts == null || thrown != null) {
      return;
    }
    if (found == null) {
      counts.misses(1);
    } else {
      counts.hits(1);
    }
  }
}
