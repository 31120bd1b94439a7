package dev.weir.system;

import java.io.File;

/** How much of its memory the container uses, or the host where nothing limits it. Thread-safe. */
public final class MemoryUse {
  private final HostMemory host;
  private final Container container;

  public MemoryUse() {
    this(new Host(new File("/")));
  }

  MemoryUse(Host host) {
    this.host = new HostMemory(host);
    this.container = new Container(host);
  }

  /** From 0 to 1, without what can be had back from caches; NaN where the system does not tell. */
  public double ratio() {
    return isLimited()
        ? container.read(ContainerQuantity.WORKING_SET)
            / container.read(ContainerQuantity.MEMORY_LIMIT)
        : 1 - host.read(MemoryQuantity.AVAILABLE) / host.read(MemoryQuantity.TOTAL);
  }

  /** {@code container} or {@code host}. */
  public String whose() {
    return isLimited() ? "container" : "host";
  }

  private boolean isLimited() {
    return !Double.isNaN(container.read(ContainerQuantity.MEMORY_LIMIT));
  }
}
