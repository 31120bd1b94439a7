package dev.weir.instrumentation.springcache;

import dev.weir.meters.CacheCounts;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;

/** {@code Cache.put}, {@code Cache.putIfAbsent}: that one returns the entry which was there. */
public final class EntryPut {
  private EntryPut() {}

  @OnExit
  public static void exit(
      @This Cache cache, @Return @Nullable Object present, @Thrown @Nullable Throwable thrown) {
    CacheCounts counts = SpringCaches.counts(cache);
    if (counts != null && thrown == null && present == null) {
      counts.put();
    }
  }
}
