package dev.weir.jvm;

import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.jspecify.annotations.Nullable;

/** The Java runtime and its compiler. */
final class JavaRuntime implements Facts<RuntimeFact>, Readings<RuntimeQuantity> {
  /** Null in an interpreter. */
  private final @Nullable CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

  @Override
  public @Nullable String fact(RuntimeFact fact) {
    switch (fact) {
      case VERSION:
        return System.getProperty("java.runtime.version");
      case VENDOR:
        return System.getProperty("java.vm.vendor");
      case NAME:
        return System.getProperty("java.runtime.name");
      default:
        return compiler == null ? null : compiler.getName();
    }
  }

  @Override
  public double read(RuntimeQuantity quantity) {
    switch (quantity) {
      case INFO:
        return 1;
      case COMPILATION_SECONDS:
        return compilationMillis() / 1000;
      case COMPILATION_MILLIS:
        return compilationMillis();
      default:
        return memory.getObjectPendingFinalizationCount();
    }
  }

  private double compilationMillis() {
    return compiler == null || !compiler.isCompilationTimeMonitoringSupported()
        ? Double.NaN
        : compiler.getTotalCompilationTime();
  }
}
