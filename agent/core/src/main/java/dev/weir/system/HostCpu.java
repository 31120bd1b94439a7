package dev.weir.system;

import dev.weir.dialect.Facts;
import dev.weir.dialect.NoFact;
import dev.weir.dialect.Readings;
import org.jspecify.annotations.Nullable;

/**
 * The first line of {@code /proc/stat}. Not thread-safe: a metric is read by one scrape at once.
 */
final class HostCpu implements Facts<NoFact>, Readings<CpuQuantity> {
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, on every Linux that Java runs on
  private static final int STATES = CpuQuantity.STEAL.ordinal() + 1;

  private final ProcFile stat;
  private double busyBefore;
  private double totalBefore;

  HostCpu(Host host) {
    this.stat = host.file("proc/stat");
    utilization(); // from now on
  }

  @Override
  public @Nullable String fact(NoFact fact) {
    return null;
  }

  @Override
  public double read(CpuQuantity quantity) {
    switch (quantity) {
      case UTILIZATION:
        return utilization();
      case PERCENT:
        return 100 * utilization();
      default:
        return ticks()[quantity.ordinal()] / TICKS_PER_SECOND;
    }
  }

  /** NaN where no time has passed. */
  private double utilization() {
    double[] ticks = ticks();
    double total = 0;
    for (double state : ticks) {
      total += state;
    }
    double busy = total - ticks[CpuQuantity.IDLE.ordinal()] - ticks[CpuQuantity.IOWAIT.ordinal()];
    double ratio = (busy - busyBefore) / (total - totalBefore);
    busyBefore = busy;
    totalBefore = total;
    return ratio;
  }

  private double[] ticks() {
    double[] ticks = new double[STATES];
    String[] lines = stat.lines();
    String[] fields = lines.length == 0 ? lines : lines[0].split(" +");
    for (int i = 0; i < STATES; i++) {
      ticks[i] = i + 1 < fields.length ? ProcFile.number(fields[i + 1], Double.NaN) : Double.NaN;
    }
    return ticks;
  }
}
