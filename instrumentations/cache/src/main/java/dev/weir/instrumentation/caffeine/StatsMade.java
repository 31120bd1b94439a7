package dev.weir.instrumentation.caffeine;

import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import java.util.function.Supplier;

/** {@code Caffeine.getStatsCounterSupplier}: asked once by each cache, while it is constructed. */
public final class StatsMade {
  private StatsMade() {}

  @OnExit
  public static Supplier<? extends StatsCounter> exit(
      @Return Supplier<? extends StatsCounter> applications) {
    return () -> new CountingStats(applications.get());
  }
}
