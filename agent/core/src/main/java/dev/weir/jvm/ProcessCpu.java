package dev.weir.jvm;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.OperatingSystemMXBean;

/**
 * What the module {@code jdk.management} adds of a process; NaN of everything where an image lacks
 * it or the JVM is of another family.
 */
class ProcessCpu {
  private ProcessCpu() {}

  static ProcessCpu of(OperatingSystemMXBean system) {
    try {
      return Extended.of(system);
    } catch (LinkageError e) {
      return new ProcessCpu();
    }
  }

  double nanos() {
    return Double.NaN;
  }

  double utilization() {
    return Double.NaN;
  }

  double systemUtilization() {
    return Double.NaN;
  }

  double openFiles() {
    return Double.NaN;
  }

  double maxFiles() {
    return Double.NaN;
  }

  private static final class Extended extends ProcessCpu {
    private final com.sun.management.OperatingSystemMXBean system;

    private Extended(com.sun.management.OperatingSystemMXBean system) {
      this.system = system;
    }

    static ProcessCpu of(OperatingSystemMXBean system) {
      return system instanceof com.sun.management.OperatingSystemMXBean
          ? new Extended((com.sun.management.OperatingSystemMXBean) system)
          : new ProcessCpu();
    }

    @Override
    double nanos() {
      long nanos = system.getProcessCpuTime();
      return nanos < 0 ? Double.NaN : nanos;
    }

    @Override
    double utilization() {
      return system.getProcessCpuLoad();
    }

    @Override
    double systemUtilization() {
      return system.getSystemCpuLoad();
    }

    @Override
    double openFiles() {
      return system instanceof UnixOperatingSystemMXBean
          ? ((UnixOperatingSystemMXBean) system).getOpenFileDescriptorCount()
          : Double.NaN;
    }

    @Override
    double maxFiles() {
      return system instanceof UnixOperatingSystemMXBean
          ? ((UnixOperatingSystemMXBean) system).getMaxFileDescriptorCount()
          : Double.NaN;
    }
  }
}
