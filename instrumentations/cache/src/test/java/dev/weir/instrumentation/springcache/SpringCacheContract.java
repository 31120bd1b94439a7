package dev.weir.instrumentation.springcache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.CacheContract;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

abstract class SpringCacheContract extends CacheContract {
  private final String jars;

  SpringCacheContract(String jars) {
    this.jars = jars;
  }

  @Override
  protected ApplicationLoader application() {
    return new ApplicationLoader(jars, "com.example.", false);
  }

  @Override
  protected String applicationClass() {
    return "com.example.cache.MapShop";
  }

  @Override
  protected String name() {
    return "plans";
  }

  @Test
  void whatIsComputedInTheCacheIsLookedUpOnce() {
    BiFunction<String, String, Object> shop = start();
    assertThat(shop.apply("compute", "a")).isEqualTo("value of a");
    assertThat(shop.apply("compute", "a")).isEqualTo("value of a");

    assertThat(weir.scrape().sum("cache_requests_total", "cache_result=\"hit\"")).isEqualTo(1);
    assertThat(weir.scrape().sum("cache_requests_total", "cache_result=\"miss\"")).isEqualTo(1);
    assertThat(weir.scrape().sum("cache_puts_total")).isEqualTo(1);
  }

  @Test
  void countsWhatIsEvictedAndNotWhatWasThereAlready() {
    BiFunction<String, String, Object> shop = start();
    shop.apply("putIfAbsent", "a");
    shop.apply("putIfAbsent", "a");
    assertThat(shop.apply("typed", "a")).isEqualTo("value of a");
    shop.apply("evict", "a");
    assertThat(shop.apply("typed", "a")).isNull();

    assertThat(weir.scrape().sum("cache_puts_total")).isEqualTo(1);
    assertThat(weir.scrape().samples("cache_removals_total"))
        .containsExactly("cache_removals_total{cache_name=\"plans\"} 1.0");
  }

  @Test
  @SuppressWarnings("unchecked") // by contract
  void aCacheNobodyHeardOfCountsFromItsFirstLookup() {
    var shop =
        (BiFunction<String, String, Object>) application().start("com.example.cache.OwnShop");
    shop.apply("load", "a");
    shop.apply("get", "a");

    assertThat(weir.scrape().samples("cache_requests_total"))
        .containsExactlyInAnyOrder(
            "cache_requests_total{cache_name=\"own\",cache_result=\"hit\"} 1.0",
            "cache_requests_total{cache_name=\"own\",cache_result=\"miss\"} 1.0");
    assertThat(weir.scrape().samples("cache_size")).isEmpty();
  }
}
