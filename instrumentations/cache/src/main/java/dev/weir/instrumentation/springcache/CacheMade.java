package dev.weir.instrumentation.springcache;

import dev.weir.spi.Discovered;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/** {@code AbstractValueAdaptingCache(boolean)}: a cache of whichever class, not named yet. */
public final class CacheMade {
  private CacheMade() {}

  @OnExit
  public static void exit(@This Object cache) {
    if (!SpringCaches.isCaffeine(cache)) {
      Discovered.type(SpringCacheInstrumentation.CACHE, cache.getClass());
    }
  }
}
