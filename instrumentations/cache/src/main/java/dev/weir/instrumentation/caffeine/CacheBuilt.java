package dev.weir.instrumentation.caffeine;

import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import org.jspecify.annotations.Nullable;

/** {@code Caffeine.build}, {@code Caffeine.buildAsync}. */
public final class CacheBuilt {
  private CacheBuilt() {}

  @OnExit
  public static void exit(@Return @Nullable Object cache) {
    if (cache != null) {
      CaffeineCaches.built(cache);
    }
  }
}
