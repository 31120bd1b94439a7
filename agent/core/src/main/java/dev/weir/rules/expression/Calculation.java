package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Two values of one kind and an operator: a number, a comparison; null where either is null. */
final class Calculation extends Both {
  private final String operator;

  /**
   * @param operator the name of a method of {@link Operators}
   * @param left of the same kind as {@code right}
   */
  Calculation(ValueType type, String operator, Typed left, Typed right) {
    super(Kind.of(type), type, left, right);
    this.operator = operator;
  }

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull)
      throws LinkProblem {
    Class<?> operand = left.kind().carrier;
    MethodHandle operation = Operators.handle(operator, kind().carrier, operand);
    MethodHandle both = MethodHandles.collectArguments(onValue, 0, operation);
    MethodHandle rightToCome =
        right.lower(
            linkage, Handles.swapFirst(both), MethodHandles.dropArguments(onNull, 0, operand));
    return left.lower(linkage, rightToCome, onNull);
  }

  @Override
  public String toString() {
    return operator + "(" + left + ", " + right + ")" + type();
  }
}
