package dev.weir.rules.expression;

import java.lang.invoke.MethodHandle;

/** {@code left ?? right}: the right side where the left is null. */
final class Coalesce extends Both {

  /**
   * @param left of the same kind as {@code right}
   */
  Coalesce(Typed left, Typed right) {
    super(left.kind(), left.type(), left, right);
  }

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull)
      throws LinkProblem {
    return left.lower(linkage, onValue, right.lower(linkage, onValue, onNull));
  }

  @Override
  Class<?> runtimeClass(Linkage linkage) throws LinkProblem {
    return left.runtimeClass(linkage);
  }

  @Override
  public String toString() {
    return "coalesce(" + left + ", " + right + ")";
  }
}
