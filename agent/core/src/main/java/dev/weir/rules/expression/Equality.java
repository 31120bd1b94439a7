package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Set;

/** {@code left == right}, which null does not pass through: null equals null and nothing else. */
final class Equality extends Typed {
  private static final MethodHandle IDENTITY = MethodHandles.identity(boolean.class);

  private final Typed left;
  private final Typed right;

  /**
   * @param left of the same kind as {@code right}
   */
  Equality(Typed left, Typed right) {
    super(Kind.BOOLEAN, ValueType.BOOLEAN);
    this.left = left;
    this.right = right;
  }

  @Override
  public boolean mayThrow() {
    return left.kind() == Kind.OBJECT || left.mayThrow() || right.mayThrow();
  }

  @Override
  public void addRoots(Set<String> roots) {
    left.addRoots(roots);
    right.addRoots(roots);
  }

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull)
      throws LinkProblem {
    Class<?> operand = left.kind().carrier;
    MethodHandle onFalse = MethodHandles.insertArguments(onValue, 0, false);
    MethodHandle onTrue = MethodHandles.insertArguments(onValue, 0, true);
    if (Constant.isNull(right)) {
      return left.lower(linkage, MethodHandles.dropArguments(onFalse, 0, operand), onTrue);
    }
    MethodHandle equal = Operators.handle("equal", boolean.class, operand);
    MethodHandle both = MethodHandles.collectArguments(onValue, 0, equal);
    if (right instanceof Constant) {
      MethodHandle against = right.lower(linkage, Handles.swapFirst(both), onFalse);
      return left.lower(linkage, against, onFalse);
    }
    return lowerNullable(linkage, both, onFalse, onTrue);
  }

  /** The right side is compiled once, for a left side that is there and for one that is not. */
  private MethodHandle lowerNullable(
      Linkage linkage, MethodHandle both, MethodHandle onFalse, MethodHandle onTrue)
      throws LinkProblem {
    Class<?> operand = left.kind().carrier;
    MethodHandle rightGiven = // (present, right, left, F…)
        MethodHandles.guardWithTest(
            IDENTITY,
            MethodHandles.dropArguments(Handles.swapFirst(both), 0, boolean.class),
            MethodHandles.dropArguments(onFalse, 0, boolean.class, operand, operand));
    MethodHandle rightNull = // (present, left, F…)
        MethodHandles.guardWithTest(
            IDENTITY,
            MethodHandles.dropArguments(onFalse, 0, boolean.class, operand),
            MethodHandles.dropArguments(onTrue, 0, boolean.class, operand));
    MethodHandle either = // (present, left, F…)
        right.lower(linkage, Handles.swapFirst(rightGiven), rightNull);
    MethodHandle zero = Handles.zero(operand);
    MethodHandle leftGiven = MethodHandles.insertArguments(either, 0, true);
    MethodHandle leftNull =
        MethodHandles.foldArguments(MethodHandles.insertArguments(either, 0, false), zero);
    return left.lower(linkage, leftGiven, leftNull);
  }

  @Override
  public String toString() {
    return "equal(" + left + ", " + right + ")";
  }
}
