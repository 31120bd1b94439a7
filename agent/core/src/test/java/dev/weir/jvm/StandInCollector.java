package dev.weir.jvm;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.reflect.Proxy;
import java.util.function.LongSupplier;

/** A garbage collector that says of its collections what a test wants. */
final class StandInCollector {
  private StandInCollector() {}

  static GarbageCollectorMXBean of(String name, LongSupplier count, LongSupplier millis) {
    Class<?>[] type = {GarbageCollectorMXBean.class};
    return (GarbageCollectorMXBean)
        Proxy.newProxyInstance(
            type[0].getClassLoader(),
            type,
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getName" -> name;
                  case "getCollectionCount" -> count.getAsLong();
                  case "getCollectionTime" -> millis.getAsLong();
                  default -> throw new AssertionError(method);
                });
  }
}
