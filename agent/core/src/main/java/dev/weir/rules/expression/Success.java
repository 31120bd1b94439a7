package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Set;

/** {@code success}, which has words of its own where it becomes a label. */
final class Success extends Typed {
  private final RootValue value = new RootValue("success", ValueType.BOOLEAN);
  private final String whenTrue;
  private final String whenFalse;

  Success(String whenTrue, String whenFalse) {
    super(Kind.BOOLEAN, ValueType.BOOLEAN);
    this.whenTrue = whenTrue;
    this.whenFalse = whenFalse;
  }

  Typed asText() {
    return Applied.of(
        value,
        ValueType.STRING,
        new Applied.Step("choose '" + whenTrue + "' '" + whenFalse + "'") {
          @Override
          MethodHandle handle() {
            MethodHandle choose =
                Functions.handle("choose", String.class, String.class, String.class, boolean.class);
            return MethodHandles.insertArguments(choose, 0, whenTrue, whenFalse);
          }
        });
  }

  @Override
  public boolean mayThrow() {
    return false;
  }

  @Override
  public void addRoots(Set<String> roots) {
    value.addRoots(roots);
  }

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull) {
    return value.lower(linkage, onValue, onNull);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
