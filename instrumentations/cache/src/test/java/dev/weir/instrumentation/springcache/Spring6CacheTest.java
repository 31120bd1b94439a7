package dev.weir.instrumentation.springcache;

import org.junit.jupiter.api.Nested;

class Spring6CacheTest {

  @Nested
  class OfAMap extends SpringCacheContract {
    OfAMap() {
      super("spring-6");
    }
  }

  @Nested
  class OfCaffeine extends SpringCacheContract {
    OfCaffeine() {
      super("spring-6");
    }

    @Override
    protected String applicationClass() {
      return "com.example.cache.CaffeineSpringShop";
    }
  }
}
