package dev.weir.cli.bench;

import java.lang.reflect.Field;

/**
 * Objects whose constructors did not run: hollow ones throw. By {@code sun.misc.Unsafe}, which the
 * module {@code jdk.unsupported} has on every Java from 8 on.
 */
final class Instances {
  private Instances() {}

  /**
   * @throws ReflectiveOperationException where the class is abstract, or the JVM does not let us
   */
  static Object of(Class<?> type) throws ReflectiveOperationException {
    Class<?> unsafe = Class.forName("sun.misc.Unsafe");
    Field instance = unsafe.getDeclaredField("theUnsafe");
    instance.setAccessible(true);
    return unsafe.getMethod("allocateInstance", Class.class).invoke(instance.get(null), type);
  }
}
