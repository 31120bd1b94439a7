package com.example.cache;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Arrays;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;

/** Caches as applications have them. */
public final class KindsOfCaches implements BiFunction<String, String, Object> {
  private final Cache<String, String> unbounded = Caffeine.newBuilder().build();
  private final Cache<String, String> recorded = recorded();
  private final LoadingCache<String, String> loading =
      Caffeine.newBuilder().maximumSize(100).executor(Runnable::run).build(KindsOfCaches::load);
  private final AsyncLoadingCache<String, String> async = async();
  private final ConcurrentMap<String, String> map = map();

  private static Cache<String, String> recorded() {
    Caffeine<Object, Object> builder = Caffeine.newBuilder().maximumSize(100);
    builder.build();
    return builder.recordStats().build();
  }

  private static AsyncLoadingCache<String, String> async() {
    return Caffeine.newBuilder().executor(Runnable::run).buildAsync(KindsOfCaches::load);
  }

  private static ConcurrentMap<String, String> map() {
    return Caffeine.newBuilder().maximumSize(100).<String, String>build().asMap();
  }

  private static String load(String key) {
    return "value of " + key;
  }

  @Override
  public Object apply(String kind, String key) {
    switch (kind) {
      case "unbounded":
        return unbounded.get(key, KindsOfCaches::load);
      case "recorded":
        recorded.get(key, KindsOfCaches::load);
        return recorded.policy().isRecordingStats() ? recorded.stats().requestCount() : null;
      case "loading":
        return loading.getAll(Arrays.asList(key, key + "2")).size();
      case "async":
        return async.get(key).join();
      case "map":
        return map.put(key, key);
      default:
        throw new IllegalArgumentException(kind);
    }
  }
}
