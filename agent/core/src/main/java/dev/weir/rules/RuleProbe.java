package dev.weir.rules;

import dev.weir.rules.expression.MemberAccess;
import dev.weir.weave.Input;
import dev.weir.weave.Probe;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a rule does around one method. Equal where it would do the same. Thread-safe. */
abstract class RuleProbe implements Probe {
  final MethodPlan plan;
  final MemberAccess access;
  final RuleMonitor monitor;

  RuleProbe(MethodPlan plan, MemberAccess access, RuleMonitor monitor) {
    this.plan = plan;
    this.access = access;
    this.monitor = monitor;
  }

  @Override
  public final String name() {
    return plan.rule.name();
  }

  @Override
  public final boolean isRetired() {
    return plan.rule.isRetired();
  }

  @Override
  public final Object place() {
    String method = plan.method.owner() + "." + plan.method.name() + plan.method.descriptor();
    String timed = plan.isTimed() ? ", timed, " : ", ";
    String points = enter() + ", " + exit();
    return getClass().getSimpleName() + " of " + name() + ", " + method + timed + points;
  }

  /** What a point of the method has to hand over. */
  static Shape shape(Shape.Gives gives, Set<String> roots) {
    return Shape.of(gives, new ArrayList<>(Frame.inputs(roots)));
  }

  final Set<String> rootsAndEnter() {
    Set<String> roots = new TreeSet<>(plan.roots());
    roots.add(Frame.ENTER);
    return roots;
  }

  static List<Input> inputs(@Nullable Shape shape) {
    return shape == null ? new ArrayList<Input>() : shape.inputs;
  }

  /** {@code ()Object}: a method of {@link CallDepth} that enters a call. */
  static MethodHandle enterDepth(String name, ThreadLocal<CallDepth> depth) {
    return MethodHandles.insertArguments(
        OwnMethods.ofStatic(CallDepth.class, name, Object.class, ThreadLocal.class), 0, depth);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((RuleProbe) other).plan.rule == plan.rule
        && ((RuleProbe) other).plan.toString().equals(plan.toString());
  }

  @Override
  public final int hashCode() {
    return plan.toString().hashCode();
  }

  @Override
  public String toString() {
    String method = plan.method.owner().replace('/', '.') + "." + plan.method;
    return "rule " + name() + " at " + method;
  }
}
