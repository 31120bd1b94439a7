package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.util.Set;

/**
 * An expression whose declared type is known, ready to become a method handle. Immutable; names
 * classes and members but holds none, so it may outlive any class loader.
 *
 * <p>It is compiled in continuation-passing style: the handle of what to do with the value, and the
 * handle of what to do without one. That way a {@code null} on the way to an {@code int} needs no
 * box, and the whole of it is one tree for the JIT compiler.
 */
public abstract class Typed {
  private final Kind kind;
  private final ValueType type;

  Typed(Kind kind, ValueType type) {
    this.kind = kind;
    this.type = type;
  }

  final Kind kind() {
    return kind;
  }

  final ValueType type() {
    return type;
  }

  /** Whether the value is one of {@code long}, {@code double}: never text or an object. */
  public final boolean isInteger() {
    return kind == Kind.INTEGER;
  }

  /** Whether computing it runs code of the application, which may throw. */
  public abstract boolean mayThrow();

  /** Adds the roots that the value is computed from: {@code arg0}, {@code thrown}. */
  public abstract void addRoots(Set<String> roots);

  /**
   * Compiles the expression.
   *
   * @param onValue {@code (V, F…)R}: what to do with the value, which is never null; {@code V} is
   *     {@code long}, {@code double}, {@code boolean}, {@code String} or {@code Object}
   * @param onNull {@code (F…)R}: what to do where there is none
   * @return {@code (F…)R}, where {@code F…} ends in the linkage's frame
   * @throws LinkProblem where a class or member cannot be reached
   */
  public abstract MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull)
      throws LinkProblem;

  /** The class of the value as the application's loaders have it. */
  Class<?> runtimeClass(Linkage linkage) throws LinkProblem {
    return kind.carrier;
  }

  /** Stands for the expression and all that its types decided: equal texts compile equally. */
  @Override
  public abstract String toString();
}
