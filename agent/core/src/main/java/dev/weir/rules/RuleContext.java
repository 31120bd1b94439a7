package dev.weir.rules;

import dev.weir.context.ContextKey;
import dev.weir.context.ContextKeys;
import dev.weir.rules.expression.ContextValues;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;

/** Gives expressions and captures the keys of the request's context. Immutable. */
public final class RuleContext implements ContextValues {
  private final ContextKeys keys;

  public RuleContext(ContextKeys keys) {
    this.keys = keys;
  }

  @Override
  public Set<String> names() {
    return keys.names();
  }

  @Override
  public MethodHandle reader(String name) {
    return bound(name, "read", MethodType.methodType(String.class));
  }

  @Override
  public MethodHandle writer(String name) {
    return bound(name, "write", MethodType.methodType(void.class, String.class));
  }

  private MethodHandle bound(String name, String method, MethodType type) {
    ContextKey key = keys.key(name);
    if (key == null) {
      throw new IllegalArgumentException("there is no context " + name);
    }
    try {
      return MethodHandles.publicLookup().findVirtual(ContextKey.class, method, type).bindTo(key);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
