package dev.weir.instrumentation.caffeine;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import dev.weir.meters.CacheReader;
import dev.weir.meters.Meters;
import java.util.Map;

/**
 * Which object stands for a cache: its map. Applications may keep that alone and drop the cache
 * which they got it from.
 */
public final class CaffeineCaches {
  private static final CacheReader<Map<?, ?>> READER =
      new CacheReader<Map<?, ?>>() {
        @Override
        public long size(Map<?, ?> cache) {
          return cache.size();
        }
      };

  private CaffeineCaches() {}

  static void built(Object cache) {
    Meters.caches().made(map(cache), READER);
  }

  /** The same one each time, whatever kind of cache it is. */
  public static Map<?, ?> map(Object cache) {
    if (cache instanceof Cache) {
      return ((Cache<?, ?>) cache).asMap();
    }
    if (cache instanceof AsyncLoadingCache) { // up to 2.6 there is no other
      return ((AsyncLoadingCache<?, ?>) cache).synchronous().asMap();
    }
    return ((AsyncCache<?, ?>) cache).synchronous().asMap();
  }
}
