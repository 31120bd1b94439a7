package dev.weir.health;

import dev.weir.config.MemoryConfig;
import dev.weir.system.MemoryUse;
import java.util.Locale;

/** Whether the container, or the host where nothing limits it, has memory left. */
final class MemoryCheck extends Check {
  private static final long TIMEOUT_MILLIS = 5_000;

  private final MemoryConfig limits;
  private final MemoryUse memory;

  MemoryCheck(MemoryConfig limits, MemoryUse memory) {
    super("memory", true, TIMEOUT_MILLIS);
    this.limits = limits;
    this.memory = memory;
  }

  @Override
  Finding ask() {
    double used = memory.ratio();
    if (Double.isNaN(used)) {
      return Finding.healthy("this system does not tell");
    }
    String message =
        String.format(Locale.ROOT, "%.1f %% of the %s's in use", 100 * used, memory.whose());
    if (used > limits.unhealthyAboveRatio()) {
      return Finding.unhealthy(message);
    }
    return new Finding(
        used > limits.degradedAboveRatio() ? Status.DEGRADED : Status.HEALTHY, message);
  }
}
