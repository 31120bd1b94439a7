package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Set;

/** What an expression starts from: a parameter of the compiled handle. */
final class RootValue extends Typed {
  private final String name;

  RootValue(String name, ValueType type) {
    super(Kind.of(type), type);
    this.name = name;
  }

  @Override
  public boolean mayThrow() {
    return false;
  }

  @Override
  public void addRoots(Set<String> roots) {
    roots.add(name);
  }

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull) {
    int position = linkage.position(name, onNull.type());
    Class<?> given = onNull.type().parameterType(position);
    MethodHandle same = MethodHandles.identity(given);
    MethodHandle used = Handles.afterStep(same, onValue, onNull);
    return Handles.copyToFront(used, position);
  }

  @Override
  Class<?> runtimeClass(Linkage linkage) throws LinkProblem {
    return linkage.rootClass(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
