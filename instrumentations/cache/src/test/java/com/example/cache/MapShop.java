package com.example.cache;

import org.springframework.cache.concurrent.ConcurrentMapCacheManager;

/** Spring's own map. */
public final class MapShop extends SpringShop {
  public MapShop() {
    super(new ConcurrentMapCacheManager("plans").getCache("plans"));
  }
}
