package dev.weir.jvm;

import dev.weir.dialect.Facts;
import dev.weir.dialect.NoFact;
import dev.weir.dialect.Readings;
import dev.weir.system.ProcFile;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.RuntimeMXBean;
import org.jspecify.annotations.Nullable;

/** This process, as its JVM and {@code /proc} know it. */
final class JvmProcess implements Facts<NoFact>, Readings<ProcessQuantity> {
  private static final double MILLIS = 1e3;
  private static final double NANOS = 1e9;

  private final RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
  private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
  private final ProcessCpu cpu = ProcessCpu.of(system);
  private final ProcFile status = new ProcFile("/proc/self/status");

  @Override
  public @Nullable String fact(NoFact fact) {
    return null;
  }

  @Override
  public double read(ProcessQuantity quantity) {
    switch (quantity) {
      case CPU_SECONDS:
        return cpu.nanos() / NANOS;
      case CPU_NANOS:
        return cpu.nanos();
      case CPU_COUNT:
        return Runtime.getRuntime().availableProcessors();
      case CPU_UTILIZATION:
        return known(cpu.utilization());
      case SYSTEM_CPU_UTILIZATION:
        return known(cpu.systemUtilization());
      case LOAD_AVERAGE:
        return known(system.getSystemLoadAverage());
      case START_SECONDS:
        return runtime.getStartTime() / MILLIS;
      case UPTIME_SECONDS:
        return runtime.getUptime() / MILLIS;
      case OPEN_FILES:
        return cpu.openFiles();
      case MAX_FILES:
        return cpu.maxFiles();
      case VIRTUAL_BYTES:
        return status.bytes("VmSize:");
      case RESIDENT_BYTES:
        return status.bytes("VmRSS:");
    }
    return Double.NaN;
  }

  /** The JVM says -1 for what it does not know, or not yet. */
  private static double known(double value) {
    return value < 0 ? Double.NaN : value;
  }
}
