package dev.weir.rules;

import dev.weir.rules.expression.ContextValues;
import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.weave.Probe;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Writes a value into the request's context as a method runs. Thread-safe. */
final class CaptureProbe implements Probe {
  private final CapturePlan plan;
  private final ContextValues context;
  private final MemberAccess access;
  private final RuleMonitor monitor;

  CaptureProbe(CapturePlan plan, ContextValues context, MemberAccess access, RuleMonitor monitor) {
    this.plan = plan;
    this.context = context;
    this.access = access;
    this.monitor = monitor;
  }

  @Override
  public String name() {
    return plan.rule.name();
  }

  @Override
  public boolean isRetired() {
    return plan.rule.isRetired();
  }

  @Override
  public Object place() {
    return "capture, " + this + plan.method.descriptor() + ", " + enter() + ", " + exit();
  }

  @Override
  public @Nullable Shape enter() {
    return plan.atEntry ? shape() : null;
  }

  @Override
  public @Nullable Shape exit() {
    return plan.atEntry ? null : shape();
  }

  private Shape shape() {
    return RuleProbe.shape(Shape.Gives.NOTHING, plan.roots());
  }

  @Override
  public MethodHandle linkEnter(Lookup caller, MethodType type) {
    return link(caller, type);
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) {
    return link(caller, type);
  }

  private MethodHandle link(Lookup caller, MethodType type) {
    Frame frame = Frame.of(RuleProbe.inputs(shape()), type);
    Fault fault = new Fault(monitor, name(), "capture", plan.expression);
    MethodHandle write = frame.ignoringAfter(context.writer(plan.key));
    try {
      MethodHandle written =
          plan.typed.lower(
              frame.linkage(caller, plan.method, plan.returned, access), write, frame.nothing());
      return plan.typed.mayThrow() ? fault.guard(written) : written;
    } catch (LinkProblem e) {
      fault.unreachable(e);
      return frame.nothing();
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaptureProbe
        && ((CaptureProbe) other).plan.rule == plan.rule
        && ((CaptureProbe) other).plan.toString().equals(plan.toString());
  }

  @Override
  public int hashCode() {
    return plan.toString().hashCode();
  }

  @Override
  public String toString() {
    return name() + " at " + plan.method.owner().replace('/', '.') + "." + plan.method;
  }
}
