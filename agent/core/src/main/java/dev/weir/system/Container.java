package dev.weir.system;

import dev.weir.dialect.Facts;
import dev.weir.dialect.NoFact;
import dev.weir.dialect.Readings;
import org.jspecify.annotations.Nullable;

/**
 * The control group of this process, version 1 or 2, as its kernel's files tell: see cgroups(7). In
 * a container, {@code /proc/self/cgroup} may name a path of the host that the container does not
 * see; its own group is then the root of what it sees. Immutable.
 */
final class Container implements Facts<NoFact>, Readings<ContainerQuantity> {
  /** Version 1 says a number of this size where there is no limit. */
  private static final double NO_LIMIT = 1L << 60;

  private static final double MICROS = 1e6;
  private static final double NANOS = 1e9;

  private final Host host;
  private final boolean unified;
  private final String memory;
  private final String cpu;

  Container(Host host) {
    this.host = host;
    this.unified = host.directory("sys/fs/cgroup/cgroup.controllers").exists();
    this.memory = group("memory", unified ? "memory.current" : "memory.usage_in_bytes");
    this.cpu = group("cpu", "cpu.stat");
  }

  private String group(String controller, String file) {
    String mount = unified ? "sys/fs/cgroup" : "sys/fs/cgroup/" + controller;
    for (String line : host.file("proc/self/cgroup").lines()) {
      String[] fields = line.split(":", 3); // number, controllers, path
      if (fields.length == 3 && (unified ? fields[1].isEmpty() : has(fields[1], controller))) {
        String own = mount + (fields[2].equals("/") ? "" : fields[2]);
        if (host.directory(own + "/" + file).exists()) {
          return own + "/";
        }
      }
    }
    return mount + "/";
  }

  private static boolean has(String controllers, String controller) {
    return ("," + controllers + ",").contains("," + controller + ",");
  }

  @Override
  public @Nullable String fact(NoFact fact) {
    return null;
  }

  @Override
  public double read(ContainerQuantity quantity) {
    switch (quantity) {
      case MEMORY_LIMIT:
        return memoryLimit();
      case MEMORY_USED:
        return Double.isNaN(memoryLimit())
            ? Double.NaN
            : number(memory + (unified ? "memory.current" : "memory.usage_in_bytes"));
      case WORKING_SET:
        return read(ContainerQuantity.MEMORY_USED)
            - host.file(memory + "memory.stat")
                .number(unified ? "inactive_file " : "total_inactive_file ");
      case CPU_LIMIT:
        return unified ? unifiedCpuLimit() : cpuLimit();
      case THROTTLED_PERIODS:
        return throttled("nr_throttled ");
      default:
        return unified
            ? throttled("throttled_usec ") / MICROS
            : throttled("throttled_time ") / NANOS;
    }
  }

  private double memoryLimit() {
    double limit = number(memory + (unified ? "memory.max" : "memory.limit_in_bytes"));
    return limit < NO_LIMIT ? limit : Double.NaN;
  }

  private double cpuLimit() {
    double quota = number(cpu + "cpu.cfs_quota_us");
    return quota > 0 ? quota / number(cpu + "cpu.cfs_period_us") : Double.NaN;
  }

  /** {@code 150000 100000} or {@code max 100000}. */
  private double unifiedCpuLimit() {
    String[] fields = host.file(cpu + "cpu.max").text().trim().split(" ");
    return fields.length == 2
        ? ProcFile.number(fields[0], Double.NaN) / ProcFile.number(fields[1], Double.NaN)
        : Double.NaN;
  }

  private double throttled(String key) {
    return Double.isNaN(read(ContainerQuantity.CPU_LIMIT))
        ? Double.NaN
        : host.file(cpu + "cpu.stat").number(key);
  }

  private double number(String path) {
    return host.file(path).number();
  }
}
