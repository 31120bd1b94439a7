package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.util.Set;

/** Whatever is made of a left and a right side. */
abstract class Both extends Typed {
  final Typed left;
  final Typed right;

  Both(Kind kind, ValueType type, Typed left, Typed right) {
    super(kind, type);
    this.left = left;
    this.right = right;
  }

  @Override
  public final boolean mayThrow() {
    return left.mayThrow() || right.mayThrow();
  }

  @Override
  public final void addRoots(Set<String> roots) {
    left.addRoots(roots);
    right.addRoots(roots);
  }
}
