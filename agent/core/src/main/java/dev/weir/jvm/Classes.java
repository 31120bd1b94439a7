package dev.weir.jvm;

import dev.weir.dialect.Facts;
import dev.weir.dialect.NoFact;
import dev.weir.dialect.Readings;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** Classes loaded and unloaded. */
final class Classes implements Facts<NoFact>, Readings<ClassQuantity> {
  private final ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();

  @Override
  public @Nullable String fact(NoFact fact) {
    return null;
  }

  @Override
  public double read(ClassQuantity quantity) {
    switch (quantity) {
      case COUNT:
        return classes.getLoadedClassCount();
      case LOADED:
        return classes.getTotalLoadedClassCount();
      default:
        return classes.getUnloadedClassCount();
    }
  }
}
