package dev.weir.instrumentation.springcache;

import dev.weir.meters.CacheCounts;
import dev.weir.meters.CacheReader;
import dev.weir.meters.Meters;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.cache.concurrent.ConcurrentMapCache;

/** What Spring's caches are called, and how large they are. */
final class SpringCaches {
  private static final String CAFFEINE = "org.springframework.cache.caffeine.CaffeineCache";

  private static final CacheReader<Cache> READER =
      new CacheReader<Cache>() {
        @Override
        public long size(Cache cache) {
          return cache instanceof ConcurrentMapCache
              ? ((ConcurrentMapCache) cache).getNativeCache().size()
              : -1;
        }
      };

  private SpringCaches() {}

  static boolean isCaffeine(Object cache) {
    return cache.getClass().getName().equals(CAFFEINE);
  }

  /** Null where Caffeine, which counts its own, is switched off or older than the agent. */
  static @Nullable CacheCounts counts(Cache cache) {
    CacheCounts known = Meters.caches().counts(cache);
    return known != null || isCaffeine(cache)
        ? known
        : Meters.caches().opened(cache.getName(), cache, READER);
  }
}
