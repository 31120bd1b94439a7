package dev.weir.instrumentation.springcache;

import static dev.weir.spi.Methods.constructors;
import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;
import dev.weir.spi.Weaver.TypeWeaver;

/**
 * Spring's caches, 5 to 7, by their names. {@code lookup} is where every cache that extends {@code
 * AbstractValueAdaptingCache} looks for a key, whoever asked; caches nobody heard of are woven when
 * the first one is constructed. A Caffeine cache counts its own lookups: Spring's name is given to
 * it, and what is put or evicted through Spring is added ({@code putIfAbsent} is a load to
 * Caffeine). The methods are the same in 5.3.39, 6.2.8 and 7.0.9.
 */
public final class SpringCacheInstrumentation implements Instrumentation {
  static final String CACHE = "spring.cache";

  private static final String SPRING = "org.springframework.";
  private static final String CALLABLE = "java.util.concurrent.Callable";
  private static final String HERE = "dev.weir.instrumentation.springcache.";

  @Override
  public String name() {
    return "spring_cache";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(SPRING + "cache.support.AbstractValueAdaptingCache")
        .advise(constructors(), HERE + "CacheMade");
    String concurrentMap = SPRING + "cache.concurrent.ConcurrentMapCache";
    lookups(
        weaver.type(
            concurrentMap,
            SPRING + "cache.jcache.JCacheCache",
            SPRING + "data.redis.cache.RedisCache"));
    lookups(weaver.discovered(CACHE));
    weaver
        .type(concurrentMap)
        .advise(named("get").taking("java.lang.Object", CALLABLE), HERE + "MapComputed");
    TypeWeaver caffeine = weaver.type(SPRING + "cache.caffeine.CaffeineCache");
    caffeine
        .advise(constructors().takingCount(3), HERE + "CaffeineNamed")
        .advise(named("put").takingCount(2), HERE + "EntryPut");
    evictions(caffeine);
  }

  private static void lookups(TypeWeaver cache) {
    cache
        .advise(named("lookup").taking("java.lang.Object"), HERE + "LookedUp")
        .advise(named("put", "putIfAbsent").takingCount(2), HERE + "EntryPut");
    evictions(cache);
  }

  private static void evictions(TypeWeaver cache) {
    cache.advise(named("evict", "evictIfPresent").takingCount(1), HERE + "EntryEvicted");
  }
}
