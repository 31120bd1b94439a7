package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What "a cache" must show under the agent. The application has one, and does as it is told: {@code
 * get} a key, {@code load} it (look it up, and put it where it is not there).
 */
@SuppressWarnings("ReturnValueIgnored") // what a lookup gives matters less than that it is counted
public abstract class CacheContract {
  @RegisterExtension protected final Weir weir = Weir.otel();

  /** Loads the cache's library and the application. */
  protected abstract ApplicationLoader application();

  /** The class of the application. */
  protected abstract String applicationClass();

  /** What the cache is to be called. */
  protected abstract String name();

  /** An application with a new cache. */
  protected final BiFunction<String, String, Object> start() {
    return start(application());
  }

  @SuppressWarnings("unchecked") // by contract
  private BiFunction<String, String, Object> start(ApplicationLoader loader) {
    return (BiFunction<String, String, Object>) loader.start(applicationClass());
  }

  @Test
  void countsLookupsByTheirResult() {
    BiFunction<String, String, Object> shop = start();

    assertThat(shop.apply("get", "a")).isNull();
    assertThat(shop.apply("load", "a")).isEqualTo("value of a");
    assertThat(shop.apply("load", "a")).isEqualTo("value of a");
    assertThat(shop.apply("get", "a")).isEqualTo("value of a");
    assertThat(shop.apply("get", "b")).isNull();

    Scrape scrape = weir.scrape();
    assertThat(scrape.samples("cache_requests_total"))
        .containsExactlyInAnyOrder(
            "cache_requests_total{cache_name=\"" + name() + "\",cache_result=\"hit\"} 2.0",
            "cache_requests_total{cache_name=\"" + name() + "\",cache_result=\"miss\"} 3.0");
    assertThat(scrape.samples("cache_puts_total"))
        .containsExactly("cache_puts_total{cache_name=\"" + name() + "\"} 1.0");
    assertThat(scrape.samples("cache_size"))
        .containsExactly("cache_size{cache_name=\"" + name() + "\"} 1.0");
  }

  @Test
  void countsWhateverThreadsDoAtOnce() {
    BiFunction<String, String, Object> shop = start();
    shop.apply("load", "a");

    List<CompletableFuture<Void>> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(CompletableFuture.runAsync(() -> lookUp(shop, 1000)));
    }
    threads.forEach(CompletableFuture::join);

    Scrape scrape = weir.scrape();
    assertThat(scrape.sum("cache_requests_total", "cache_result=\"hit\"")).isEqualTo(4000);
    assertThat(scrape.sum("cache_requests_total", "cache_result=\"miss\"")).isEqualTo(4001);
  }

  private static void lookUp(BiFunction<String, String, Object> shop, int times) {
    for (int i = 0; i < times; i++) {
      shop.apply("get", "a");
      shop.apply("get", "nothing");
    }
  }

  @Test
  void speaksMicrometer() {
    weir.speak("MICROMETER");
    start().apply("load", "a");

    Scrape scrape = weir.scrape();
    assertThat(scrape.samples("cache_gets_total"))
        .containsExactlyInAnyOrder(
            "cache_gets_total{cache=\"" + name() + "\",result=\"hit\"} 0.0",
            "cache_gets_total{cache=\"" + name() + "\",result=\"miss\"} 1.0");
    assertThat(scrape.samples("cache_puts_total"))
        .containsExactly("cache_puts_total{cache=\"" + name() + "\"} 1.0");
  }

  @Test
  void speaksClassic() {
    weir.speak("CLASSIC");
    start().apply("load", "a");

    String labels = "{cache=\"" + name() + "\",";
    assertThat(weir.scrape().samples("cache_operations_total"))
        .containsExactlyInAnyOrder(
            "cache_operations_total"
                + labels
                + "hit_miss=\"hit\",operation=\"get\",service=\"shop\"} 0.0",
            "cache_operations_total"
                + labels
                + "hit_miss=\"miss\",operation=\"get\",service=\"shop\"} 1.0",
            "cache_operations_total" + labels + "operation=\"put\",service=\"shop\"} 1.0");
  }

  @Test
  void keepsItsCountsWhenACacheIsGoneAndAddsThoseOfTheNext() throws Exception {
    ApplicationLoader loader = application();
    WeakReference<Object> first = new WeakReference<>(used(loader));
    Garbage.awaitCollected(first);
    used(loader);

    assertThat(weir.scrape().sum("cache_requests_total", "cache_result=\"miss\"")).isEqualTo(2);
  }

  private Object used(ApplicationLoader loader) {
    BiFunction<String, String, Object> shop = start(loader);
    shop.apply("load", "a");
    return shop;
  }

  @Test
  void anApplicationThatIsGoneIsCollected() throws Exception {
    WeakReference<Object> loader = new WeakReference<>(undeployed());
    Garbage.awaitCollected(loader);

    assertThat(weir.scrape().samples("cache_size")).isEmpty();
  }

  private Object undeployed() {
    ApplicationLoader loader = application();
    used(loader);
    return loader;
  }
}
