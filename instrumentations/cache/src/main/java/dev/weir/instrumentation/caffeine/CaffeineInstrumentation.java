package dev.weir.instrumentation.caffeine;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;

/**
 * Caffeine 2.0 to 3. Nothing is woven where a cache is used: each is built with a {@link
 * CountingStats} in the place that Caffeine has for one, {@code recordStats}, so what counts as a
 * hit, a load or an eviction is Caffeine's own decision, and a lookup costs an addition. What the
 * application sees of its statistics stays as it was.
 *
 * <p>The two package-private getters of the builder are all that caches are made from, and are the
 * same in 2.0.0, 2.3.5, 2.6.2, 2.9.3, 3.0.0 and 3.2.4.
 */
public final class CaffeineInstrumentation implements Instrumentation {
  private static final String CAFFEINE = "com.github.benmanes.caffeine.cache.";
  private static final String HERE = "dev.weir.instrumentation.caffeine.";

  @Override
  public String name() {
    return "caffeine";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(CAFFEINE + "Caffeine")
        .advise(named("isRecordingStats").takingCount(0), HERE + "StatsAsked")
        .advise(named("getStatsCounterSupplier").takingCount(0), HERE + "StatsMade")
        .advise(named("build", "buildAsync"), HERE + "CacheBuilt");
    weaver
        .type(
            CAFFEINE + "BoundedLocalCache$BoundedPolicy",
            CAFFEINE + "UnboundedLocalCache$UnboundedPolicy")
        .advise(named("isRecordingStats").takingCount(0), HERE + "PolicyAsked");
  }
}
