package dev.weir.instrumentation.springcache;

import org.junit.jupiter.api.Nested;

class Spring5CacheTest {

  @Nested
  class OfAMap extends SpringCacheContract {
    OfAMap() {
      super("spring-5");
    }
  }

  @Nested
  class OfCaffeine extends SpringCacheContract {
    OfCaffeine() {
      super("spring-5");
    }

    @Override
    protected String applicationClass() {
      return "com.example.cache.CaffeineSpringShop";
    }
  }
}
