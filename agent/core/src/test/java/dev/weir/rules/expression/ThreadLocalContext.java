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
    return bound("read", MethodType.methodType(String.class));
  }

  @Override
  public MethodHandle writer(String name) {
    return bound("write", MethodType.methodType(void.class, String.class));
  }

  private MethodHandle bound(String method, MethodType type) {
    try {
      return MethodHandles.lookup().findVirtual(getClass(), method, type).bindTo(this);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  String read() {
    return tenant;
  }

  void write(String value) {
    tenant = value;
  }
}
