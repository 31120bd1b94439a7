package com.example.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BiFunction;

/** A cache of at most three entries. */
public final class CaffeineShop implements BiFunction<String, String, Object> {
  private final Cache<String, String> plans =
      Caffeine.newBuilder().maximumSize(3).executor(Runnable::run).build();

  @Override
  public Object apply(String operation, String key) {
    switch (operation) {
      case "get":
        return plans.getIfPresent(key);
      case "load":
        return plans.get(key, name -> "value of " + name);
      case "fail":
        return plans.get(key, CaffeineShop::fail);
      case "clean":
        plans.cleanUp();
        return null;
      case "stats":
        return plans.stats().hitCount() + plans.stats().missCount();
      case "recording":
        return plans.policy().isRecordingStats();
      default:
        throw new IllegalArgumentException(operation);
    }
  }

  private static String fail(String key) {
    throw new IllegalStateException("no " + key);
  }
}
