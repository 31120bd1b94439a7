package dev.weir.rules.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;

/** A context of one value, {@code tenant}. */
final class ThreadLocalContext implements ContextValues {
  String tenant;

  @Override
  public Set<String> names() {
    return Set.of("tenant");
  }

  @Override
  public MethodHandle reader(String name) {
    try {
      return MethodHandles.lookup()
          .findVirtual(getClass(), "read", MethodType.methodType(String.class))
          .bindTo(this);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  String read() {
    return tenant;
  }
}
