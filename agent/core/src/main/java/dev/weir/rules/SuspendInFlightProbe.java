package dev.weir.rules;

import dev.weir.meters.GaugePoint;
import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.spi.SuspendedCall;
import dev.weir.spi.Suspension;
import dev.weir.weave.Input;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raises a gauge when a suspend function begins and lowers it when it has its result. */
final class SuspendInFlightProbe extends InFlightProbe {
  private final AsyncType async;
  private final AsyncSupport support;

  SuspendInFlightProbe(
      MethodPlan plan,
      AsyncType async,
      AsyncSupport support,
      MemberAccess access,
      RuleMonitor monitor) {
    super(plan, access, monitor);
    this.async = async;
    this.support = support;
  }

  @Override
  public Shape enter() {
    Input continuation = SuspendProbe.continuation(plan);
    List<Input> inputs = new ArrayList<>(Frame.inputs(plan.roots()));
    inputs.remove(continuation);
    inputs.add(continuation);
    return Shape.of(Shape.Gives.ARGUMENT, inputs);
  }

  @Override
  public Shape exit() {
    return Shape.of(
        Shape.Gives.NOTHING,
        Input.ENTER,
        SuspendProbe.continuation(plan),
        Input.RETURN,
        Input.THROWN);
  }

  @Override
  public MethodHandle linkEnter(Lookup caller, MethodType type) throws LinkProblem {
    Frame frame = Frame.of(inputs(enter()), type);
    Object key = outermost ? plan.metrics.get(0).metric : this;
    MethodHandle entering = SuspendProbe.entering(suspension(caller), plan, key, outermost);
    String continuation = "arg" + SuspendProbe.continuation(plan).index;
    MethodHandle begin =
        OwnMethods.ofStatic(
            SuspendInFlightProbe.class, "begin", Object.class, Object.class, GaugePoint.class);
    MethodHandle begun = MethodHandles.collectArguments(begin, 1, point(caller, frame));
    MethodHandle isNew =
        OwnMethods.ofStatic(
            SuspendProbe.class, "isBegun", boolean.class, Object.class, Object.class);
    MethodHandle test =
        MethodHandles.permuteArguments(
            isNew,
            type.insertParameterTypes(0, Object.class).changeReturnType(boolean.class),
            0,
            1 + frame.position(continuation));
    MethodHandle unchanged = frame.ignoringAfter(MethodHandles.identity(Object.class));
    return MethodHandles.foldArguments(
        MethodHandles.guardWithTest(test, begun, unchanged), frame.taking(continuation, entering));
  }

  private Suspension suspension(Lookup caller) {
    try {
      return support.suspension(async, caller.lookupClass().getClassLoader());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Through a method handle. */
  static Object begin(Object entered, @Nullable GaugePoint point) {
    if (point != null) {
      point.inc();
      ((SuspendedCall) entered).attach(point);
    }
    return entered;
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) {
    Frame given = Frame.of(inputs(exit()), type);
    MethodHandle left =
        OwnMethods.ofStatic(
            SuspendInFlightProbe.class,
            "left",
            void.class,
            Suspension.class,
            Object.class,
            Object.class,
            Throwable.class);
    left = MethodHandles.insertArguments(left, 0, suspension(caller));
    MethodHandle exit = MethodHandles.dropArguments(left, 1, Object.class).asType(type);
    return SuspendProbe.ifBegun(exit, given, plan);
  }

  /** Through a method handle: the function was left for the first time. */
  static void left(
      Suspension suspension,
      Object entered,
      @Nullable Object returned,
      @Nullable Throwable thrown) {
    SuspendedCall call = (SuspendedCall) entered;
    GaugePoint begun = (GaugePoint) call.attached();
    if (begun == null) {
      return;
    }
    if (thrown == null && suspension.isSuspended(returned)) {
      call.await(new AsyncInFlightProbe.Lowering(begun));
    } else {
      begun.dec();
    }
  }
}
