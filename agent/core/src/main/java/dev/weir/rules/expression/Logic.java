package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * {@code left and right}, {@code left or right}, as SQL has them: null is "not known", so {@code
 * false and null} is false, {@code true and null} is null. The right side is not computed where the
 * left decides.
 */
final class Logic extends Both {
  private static final MethodHandle IDENTITY = MethodHandles.identity(boolean.class);

  /** What decides at once: false for {@code and}, true for {@code or}. */
  private final boolean deciding;

  private Logic(Typed left, Typed right, boolean deciding) {
    super(Kind.BOOLEAN, ValueType.BOOLEAN, left, right);
    this.deciding = deciding;
  }

  static Logic and(Typed left, Typed right) {
    return new Logic(left, right, false);
  }

  static Logic or(Typed left, Typed right) {
    return new Logic(left, right, true);
  }

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull)
      throws LinkProblem {
    MethodHandle decided = MethodHandles.insertArguments(onValue, 0, deciding);
    MethodHandle undecided = MethodHandles.insertArguments(onValue, 0, !deciding);
    // (known, F…): the left side let the right decide, or is null.
    MethodHandle leftOpen =
        MethodHandles.guardWithTest(
            IDENTITY,
            MethodHandles.dropArguments(undecided, 0, boolean.class),
            MethodHandles.dropArguments(onNull, 0, boolean.class));
    MethodHandle rightGiven = // (right, known, F…)
        choose(MethodHandles.dropArguments(decided, 0, boolean.class), leftOpen);
    MethodHandle rest = // (known, F…)
        right.lower(linkage, rightGiven, MethodHandles.dropArguments(onNull, 0, boolean.class));
    MethodHandle leftGiven = choose(decided, MethodHandles.insertArguments(rest, 0, true));
    return left.lower(linkage, leftGiven, MethodHandles.insertArguments(rest, 0, false));
  }

  /** {@code (value, X…)}: one way where the value decides, the other where it does not. */
  private MethodHandle choose(MethodHandle decided, MethodHandle open) {
    MethodHandle yes = MethodHandles.dropArguments(deciding ? decided : open, 0, boolean.class);
    MethodHandle no = MethodHandles.dropArguments(deciding ? open : decided, 0, boolean.class);
    return MethodHandles.guardWithTest(IDENTITY, yes, no);
  }

  @Override
  public String toString() {
    return (deciding ? "or(" : "and(") + left + ", " + right + ")";
  }
}
