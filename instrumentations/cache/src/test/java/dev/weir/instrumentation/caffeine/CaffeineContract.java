package dev.weir.instrumentation.caffeine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.CacheContract;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

abstract class CaffeineContract extends CacheContract {
  private final String jars;

  CaffeineContract(String jars) {
    this.jars = jars;
  }

  @Override
  protected ApplicationLoader application() {
    return new ApplicationLoader(jars, "com.example.", false);
  }

  @Override
  protected String applicationClass() {
    return "com.example.cache.CaffeineShop";
  }

  @Override
  protected String name() {
    return "CaffeineShop";
  }

  @Test
  void countsEvictions() {
    BiFunction<String, String, Object> shop = start();
    for (int i = 0; i < 10; i++) {
      shop.apply("load", "key" + i);
    }
    shop.apply("clean", "");

    assertThat(weir.scrape().samples("cache_evictions_total"))
        .containsExactly("cache_evictions_total{cache_name=\"CaffeineShop\"} 7.0");
    assertThat(weir.scrape().sum("cache_size")).isEqualTo(3);
  }

  @Test
  void aLoadThatFailsIsAMissAndNoPut() {
    BiFunction<String, String, Object> shop = start();
    assertThatThrownBy(() -> shop.apply("fail", "a")).isInstanceOf(IllegalStateException.class);

    assertThat(weir.scrape().sum("cache_requests_total", "cache_result=\"miss\"")).isEqualTo(1);
    assertThat(weir.scrape().sum("cache_puts_total")).isZero();
  }

  @Test
  void theApplicationSeesNoStatisticsThatItDidNotAskFor() {
    BiFunction<String, String, Object> shop = start();
    shop.apply("load", "a");

    assertThat(shop.apply("stats", "")).isEqualTo(0L);
    assertThat(shop.apply("recording", "")).isEqualTo(false);
  }

  @Test
  @SuppressWarnings("unchecked") // by contract
  void everyKindOfCacheCountsUnderWhoMadeIt() {
    var kinds =
        (BiFunction<String, String, Object>) application().start("com.example.cache.KindsOfCaches");
    for (String kind : new String[] {"unbounded", "loading", "async", "map"}) {
      kinds.apply(kind, "a");
    }
    assertThat(kinds.apply("recorded", "a")).isEqualTo(1L);

    assertThat(weir.scrape().samples("cache_requests_total"))
        .contains(
            requests("KindsOfCaches", "miss", 1),
            requests("KindsOfCaches.recorded-2", "miss", 1),
            requests("KindsOfCaches-2", "miss", 2),
            requests("KindsOfCaches.async", "miss", 1));
    assertThat(weir.scrape().samples("cache_size"))
        .containsExactlyInAnyOrder(
            "cache_size{cache_name=\"KindsOfCaches\"} 1.0",
            "cache_size{cache_name=\"KindsOfCaches.recorded\"} 0.0",
            "cache_size{cache_name=\"KindsOfCaches.recorded-2\"} 1.0",
            "cache_size{cache_name=\"KindsOfCaches-2\"} 2.0",
            "cache_size{cache_name=\"KindsOfCaches.async\"} 1.0",
            "cache_size{cache_name=\"KindsOfCaches.map\"} 1.0");
  }

  private static String requests(String name, String result, int count) {
    return "cache_requests_total{cache_name=\""
        + name
        + "\",cache_result=\""
        + result
        + "\"} "
        + (double) count;
  }
}
