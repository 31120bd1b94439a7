package dev.weir.system;

import dev.weir.dialect.Facts;
import dev.weir.dialect.NoFact;
import dev.weir.dialect.Readings;
import org.jspecify.annotations.Nullable;

/** {@code /proc/meminfo}, the states as {@code free} has them: together they are the total. */
final class HostMemory implements Facts<NoFact>, Readings<MemoryQuantity> {
  private final ProcFile meminfo;
  private final ProcFile own;

  HostMemory(Host host) {
    this.meminfo = host.file("proc/meminfo");
    this.own = host.file("proc/self/status");
  }

  @Override
  public @Nullable String fact(NoFact fact) {
    return null;
  }

  @Override
  public double read(MemoryQuantity quantity) {
    switch (quantity) {
      case TOTAL:
        return meminfo.bytes("MemTotal:");
      case FREE:
        return meminfo.bytes("MemFree:");
      case BUFFERS:
        return meminfo.bytes("Buffers:");
      case CACHED:
        return meminfo.bytes("Cached:") + meminfo.bytes("SReclaimable:");
      case AVAILABLE:
        return meminfo.bytes("MemAvailable:");
      case OWN:
        return own.bytes("VmRSS:");
      default:
        return read(MemoryQuantity.TOTAL)
            - read(MemoryQuantity.FREE)
            - read(MemoryQuantity.BUFFERS)
            - read(MemoryQuantity.CACHED);
    }
  }
}
