package com.example.cache;

import java.util.function.BiFunction;
import org.springframework.cache.Cache;

/** Asks a cache of Spring's as its annotations do. */
class SpringShop implements BiFunction<String, String, Object> {
  private final Cache plans;

  SpringShop(Cache plans) {
    this.plans = plans;
  }

  @Override
  public Object apply(String operation, String key) {
    switch (operation) {
      case "get":
        Cache.ValueWrapper found = plans.get(key);
        return found == null ? null : found.get();
      case "load":
        Cache.ValueWrapper known = plans.get(key);
        if (known == null) {
          plans.put(key, "value of " + key);
        }
        return "value of " + key;
      case "compute":
        return plans.get(key, () -> "value of " + key);
      case "typed":
        return plans.get(key, String.class);
      case "putIfAbsent":
        return plans.putIfAbsent(key, "value of " + key);
      case "evict":
        plans.evict(key);
        return null;
      default:
        throw new IllegalArgumentException(operation);
    }
  }
}
