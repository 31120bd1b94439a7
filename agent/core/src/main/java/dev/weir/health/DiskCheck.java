package dev.weir.health;

import dev.weir.config.DiskConfig;
import java.io.File;
import java.util.Locale;

/** Whether there is space on a file system. */
final class DiskCheck extends Check {
  private static final long TIMEOUT_MILLIS = 5_000;

  private final DiskConfig limits;

  DiskCheck(DiskConfig limits) {
    super("disk", true, TIMEOUT_MILLIS);
    this.limits = limits;
  }

  @Override
  Finding ask() {
    File path = new File(limits.path());
    double total = path.getTotalSpace();
    if (total == 0) {
      return Finding.unhealthy(path + " is on no file system. Set health.disk.path.");
    }
    double free = path.getUsableSpace() / total;
    String message = String.format(Locale.ROOT, "%.1f %% free on %s", 100 * free, path);
    if (free < limits.unhealthyBelowRatio()) {
      return Finding.unhealthy(message);
    }
    return new Finding(
        free < limits.degradedBelowRatio() ? Status.DEGRADED : Status.HEALTHY, message);
  }
}
