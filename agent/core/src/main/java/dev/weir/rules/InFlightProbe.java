package dev.weir.rules;

import dev.weir.config.Nested;
import dev.weir.meters.GaugePoint;
import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.Linkage;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Collections;

/**
 * Raises a gauge when a call begins and lowers the same series when it ends: the entry computes the
 * labels once and hands the point to the exit.
 */
class InFlightProbe extends RuleProbe {
  final boolean outermost;

  InFlightProbe(MethodPlan plan, MemberAccess access, RuleMonitor monitor) {
    super(plan, access, monitor);
    this.outermost = plan.rule.config.nested() == Nested.OUTERMOST;
  }

  @Override
  public Shape enter() {
    return shape(Shape.Gives.OBJECT, plan.roots());
  }

  @Override
  public Shape exit() {
    return shape(Shape.Gives.NOTHING, Collections.singleton(Frame.ENTER));
  }

  @Override
  public MethodHandle linkEnter(Lookup caller, MethodType type) throws LinkProblem {
    Frame frame = Frame.of(inputs(enter()), type);
    MethodHandle point = point(caller, frame);
    if (!outermost) {
      MethodHandle begin =
          OwnMethods.ofStatic(InFlight.class, "begin", GaugePoint.class, GaugePoint.class);
      return MethodHandles.filterReturnValue(point, begin).asType(type);
    }
    return outermostOnly(point, frame).asType(type);
  }

  /** Only the outermost call is counted; each hands its depth to its exit. */
  private MethodHandle outermostOnly(MethodHandle point, Frame frame) {
    MethodHandle begin =
        OwnMethods.ofStatic(CallDepth.class, "begin", void.class, Object.class, GaugePoint.class);
    MethodHandle isOutermost =
        OwnMethods.ofStatic(CallDepth.class, "isOutermost", boolean.class, Object.class);
    MethodHandle hand = frame.ignoringAfter(MethodHandles.identity(Object.class));
    MethodHandle count =
        MethodHandles.foldArguments(hand, MethodHandles.collectArguments(begin, 1, point));
    MethodHandle entered = MethodHandles.guardWithTest(isOutermost, count, hand);
    return MethodHandles.foldArguments(entered, enterDepth("enter", metric().depth));
  }

  private RuleMetric metric() {
    return plan.metrics.get(0).metric;
  }

  final MethodHandle point(Lookup caller, Frame frame) throws LinkProblem {
    Linkage linkage = frame.linkage(caller, plan, access);
    MethodHandle point = plan.point(frame, linkage, monitor);
    point = point.asType(point.type().changeReturnType(GaugePoint.class));
    if (plan.when == null || plan.rule.when == null) {
      return point;
    }
    MethodHandle when = plan.condition(plan.when, plan.rule.when, "when", frame, linkage, monitor);
    MethodHandle none = frame.ignoring(MethodHandles.constant(GaugePoint.class, null));
    return MethodHandles.guardWithTest(when, point, none);
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) throws Exception {
    Class<?> holder = outermost ? CallDepth.class : InFlight.class;
    return OwnMethods.ofStatic(holder, "end", void.class, Object.class).asType(type);
  }
}
