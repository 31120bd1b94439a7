package dev.weir.instrumentation.springcache;

import org.junit.jupiter.api.Nested;

class Spring7CacheTest {

  @Nested
  class OfAMap extends SpringCacheContract {
    OfAMap() {
      super("spring-7");
    }
  }

  @Nested
  class OfCaffeine extends SpringCacheContract {
    OfCaffeine() {
      super("spring-7");
    }

    @Override
    protected String applicationClass() {
      return "com.example.cache.CaffeineSpringShop";
    }
  }
}
