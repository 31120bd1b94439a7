package dev.weir.jvm;

import static dev.weir.jvm.ClassQuantity.COUNT;
import static dev.weir.jvm.ClassQuantity.LOADED;
import static dev.weir.jvm.ClassQuantity.UNLOADED;

import dev.weir.dialect.MetricTable;
import dev.weir.dialect.NoFact;

/** Classes. */
final class ClassTable extends MetricTable<NoFact, ClassQuantity> {
  @Override
  protected void otel() {
    gauge(COUNT, "jvm_class_count", "Classes loaded now.");
    total(LOADED, "jvm_class_loaded_total", "Classes loaded so far.");
    total(UNLOADED, "jvm_class_unloaded_total", "Classes unloaded so far.");
  }

  @Override
  protected void micrometer() {
    gauge(COUNT, "jvm_classes_loaded_classes", "Classes loaded now.");
    total(UNLOADED, "jvm_classes_unloaded_classes_total", "Classes unloaded so far.");
  }

  @Override
  protected void classic() {
    gauge(COUNT, "jvm_classes_currently_loaded", "Classes loaded now.");
    total(LOADED, "jvm_classes_loaded_total", "Classes loaded so far.");
    total(UNLOADED, "jvm_classes_unloaded_total", "Classes unloaded so far.");
  }
}
