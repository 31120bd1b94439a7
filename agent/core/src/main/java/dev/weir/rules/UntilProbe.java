package dev.weir.rules;

import dev.weir.rules.types.MethodModel;
import dev.weir.weave.Input;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Ends what a rule counts of an object, when its {@code until} method returns or throws. */
final class UntilProbe extends ExitProbe {
  private final Rule rule;
  private final String method;

  UntilProbe(Rule rule, MethodModel method) {
    this.rule = rule;
    this.method = method.toString();
  }

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public boolean isRetired() {
    return rule.isRetired();
  }

  @Override
  public Object place() {
    return toString();
  }

  @Override
  public Shape exit() {
    return Shape.of(Shape.Gives.NOTHING, Input.THIS);
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) {
    return OwnMethods.ofVirtual(Rule.class, "ended", void.class, Object.class)
        .bindTo(rule)
        .asType(type);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UntilProbe
        && ((UntilProbe) other).rule == rule
        && ((UntilProbe) other).method.equals(method);
  }

  @Override
  public int hashCode() {
    return method.hashCode();
  }

  @Override
  public String toString() {
    return "rule " + name() + " until " + method;
  }
}
