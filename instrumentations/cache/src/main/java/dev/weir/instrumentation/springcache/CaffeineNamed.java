package dev.weir.instrumentation.springcache;

import dev.weir.instrumentation.caffeine.CaffeineCaches;
import dev.weir.meters.Meters;
import dev.weir.spi.Argument;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/** {@code CaffeineCache(String, Cache, boolean)}: Spring calls a Caffeine cache by a name. */
public final class CaffeineNamed {
  private CaffeineNamed() {}

  @OnExit
  public static void exit(
      @This Object cache, @Argument(0) String name, @Argument(1) Object caffeine) {
    Meters.caches().owned(CaffeineCaches.map(caffeine), cache, name);
  }
}
