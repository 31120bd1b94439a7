package dev.weir.system;

import dev.weir.meters.Binder;
import java.io.File;

/**
 * Metrics of the host and the container, from start on. Used once, after {@code main} was reached.
 */
public final class SystemMetrics {
  private SystemMetrics() {}

  /** Begins to expose them; what this system does not tell is left out. */
  public static void start(Binder binder) {
    start(binder, new Host(new File("/")));
  }

  static void start(Binder binder, Host host) {
    HostMemory memory = new HostMemory(host);
    binder.bind(new MemoryTable()).observe(memory, memory);
    HostCpu cpu = new HostCpu(host);
    binder.bind(new CpuTable()).observe(cpu, cpu);
    Container container = new Container(host);
    binder.bind(new ContainerTable()).observe(container, container);
    binder.bind(new NetworkTable()).observeEach(() -> NetworkDevice.all(host));
    binder.bind(new FilesystemTable()).observeEach(() -> Filesystem.all(host));
  }
}
