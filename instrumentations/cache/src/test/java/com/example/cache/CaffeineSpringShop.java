package com.example.cache;

import org.springframework.cache.caffeine.CaffeineCacheManager;

/** Caffeine behind Spring. */
public final class CaffeineSpringShop extends SpringShop {
  public CaffeineSpringShop() {
    super(new CaffeineCacheManager("plans").getCache("plans"));
  }
}
