package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Set;

/** {@code context.tenant_id}. */
final class ContextValue extends Typed {
  private final ContextValues values;
  private final String name;

  ContextValue(ContextValues values, String name) {
    super(Kind.TEXT, ValueType.STRING);
    this.values = values;
    this.name = name;
  }

  @Override
  public boolean mayThrow() {
    return false;
  }

  @Override
  public void addRoots(Set<String> roots) {}

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull) {
    return MethodHandles.foldArguments(Handles.unlessNull(onValue, onNull), values.reader(name));
  }

  @Override
  public String toString() {
    return "context." + name;
  }
}
