package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Set;

/** {@code return} of a primitive type: null where the method threw, not the zero at hand. */
final class Returned extends Typed {
  private final Typed value;
  private final Typed thrown;

  Returned(ValueType type) {
    super(Kind.of(type), type);
    this.value = new RootValue("return", type);
    this.thrown = new RootValue("thrown", ValueType.ofClass("java/lang/Throwable"));
  }

  @Override
  public boolean mayThrow() {
    return false;
  }

  @Override
  public void addRoots(Set<String> roots) {
    value.addRoots(roots);
    thrown.addRoots(roots);
  }

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull)
      throws LinkProblem {
    MethodHandle returned = value.lower(linkage, onValue, onNull);
    return thrown.lower(linkage, MethodHandles.dropArguments(onNull, 0, Object.class), returned);
  }

  @Override
  public String toString() {
    return "return " + type();
  }
}
