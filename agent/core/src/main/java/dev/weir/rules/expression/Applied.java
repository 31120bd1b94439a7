package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.util.Set;

/** A step from one value to another that needs nothing else: a conversion, a function. */
final class Applied extends Typed {
  /** Makes the handle {@code (V)V'} of a step, when it is needed. */
  abstract static class Step {
    private final String name;

    /**
     * @param name tells this step from others that take the same
     */
    Step(String name) {
      this.name = name;
    }

    abstract MethodHandle handle();
  }

  private final Typed operand;
  private final Step step;
  private final boolean throwing;

  private Applied(Typed operand, ValueType type, Step step, boolean throwing) {
    super(Kind.of(type), type);
    this.operand = operand;
    this.step = step;
    this.throwing = throwing;
  }

  /**
   * A method of {@link Functions}.
   *
   * @param takes what it takes, of what the operand gives
   */
  static Applied function(Typed operand, String name, Class<?> takes, ValueType gives) {
    Step step =
        new Step(name) {
          @Override
          MethodHandle handle() {
            Class<?> returns = Kind.of(gives).carrier;
            return Functions.handle(name, returns, takes);
          }
        };
    // What takes an object may call the application: its toString(), its size().
    return new Applied(operand, gives, step, takes == Object.class);
  }

  static Applied of(Typed operand, ValueType gives, Step step) {
    return new Applied(operand, gives, step, false);
  }

  @Override
  public boolean mayThrow() {
    return throwing || operand.mayThrow();
  }

  @Override
  public void addRoots(Set<String> roots) {
    operand.addRoots(roots);
  }

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull)
      throws LinkProblem {
    return operand.lower(linkage, Handles.afterStep(step.handle(), onValue, onNull), onNull);
  }

  @Override
  Class<?> runtimeClass(Linkage linkage) throws LinkProblem {
    return kind() == Kind.OBJECT
        ? linkage.resolve(type(), operand.runtimeClass(linkage))
        : super.runtimeClass(linkage);
  }

  @Override
  public String toString() {
    return step.name + "(" + operand + ")" + type();
  }
}
