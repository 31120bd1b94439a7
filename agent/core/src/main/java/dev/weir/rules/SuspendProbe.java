package dev.weir.rules;

import dev.weir.rules.expression.MemberAccess;
import dev.weir.spi.SuspendedCall;
import dev.weir.spi.Suspension;
import dev.weir.weave.Input;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Records a rule's counters, histograms and gauges when a suspend function has its result: at its
 * return, or where it resumes its caller. The function is entered anew each time it goes on; only
 * its beginning counts.
 */
final class SuspendProbe extends AsyncProbe {
  SuspendProbe(
      MethodPlan plan,
      AsyncType async,
      AsyncSupport support,
      MemberAccess access,
      RuleMonitor monitor) {
    super(plan, async, support, access, monitor);
  }

  /** What resumes the caller is the last argument. */
  static Input continuation(MethodPlan plan) {
    return Input.argument(plan.argumentCount() - 1);
  }

  @Override
  public Shape enter() {
    return Shape.of(Shape.Gives.ARGUMENT, continuation(plan));
  }

  @Override
  public Shape exit() {
    Set<String> roots = new TreeSet<>(rootsAndEnter());
    roots.addAll(Arrays.asList(Frame.RETURN, Frame.THROWN, "arg" + continuation(plan).index));
    return shape(Shape.Gives.NOTHING, roots);
  }

  @Override
  public MethodHandle linkEnter(Lookup caller, MethodType type) throws Exception {
    Suspension suspension = support.suspension(async, caller.lookupClass().getClassLoader());
    return entering(suspension, plan, outermost ? plan.rule : this, outermost).asType(type);
  }

  /** {@code (Object)Object}: what the function is to resume in place of its caller. */
  static MethodHandle entering(
      Suspension suspension, MethodPlan plan, Object key, boolean outermost) {
    MethodHandle enter =
        OwnMethods.ofVirtual(
                Suspension.class,
                "enter",
                Object.class,
                Object.class,
                Object.class,
                boolean.class,
                String.class,
                String.class)
            .bindTo(suspension);
    String className = plan.method.owner().replace('/', '.');
    return MethodHandles.insertArguments(enter, 1, key, outermost, className, plan.method.name());
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) throws Exception {
    LinkPause pause = new LinkPause();
    Frame given = Frame.of(inputs(exit()), type);
    Captured captured = new Captured(this, caller, given);
    Suspension suspension = support.suspension(async, caller.lookupClass().getClassLoader());
    AsyncOutcome outcome =
        new AsyncOutcome(new StageCompletion(), recording(caller, captured, pause), pause, this);
    MethodHandle left =
        MethodHandles.insertArguments(
            OwnMethods.ofStatic(
                SuspendProbe.class,
                "left",
                void.class,
                AsyncOutcome.class,
                Suspension.class,
                Object.class,
                Object.class,
                Throwable.class,
                Object[].class),
            0,
            outcome,
            suspension);
    int[] order = new int[3 + given.parameters().size()];
    for (int i = 3; i < order.length; i++) {
      order[i] = i - 3;
    }
    order[0] = given.position(Frame.ENTER);
    order[1] = given.position(Frame.RETURN);
    order[2] = given.position(Frame.THROWN);
    MethodHandle exit =
        MethodHandles.permuteArguments(
            MethodHandles.collectArguments(left, 3, captured.collecting()), type, order);
    return ifBegun(exit, given, plan);
  }

  /** {@code (F…)void}: only where a call has begun, not where one goes on. */
  static MethodHandle ifBegun(MethodHandle exit, Frame given, MethodPlan plan) {
    MethodHandle begun =
        OwnMethods.ofStatic(
            SuspendProbe.class, "isBegun", boolean.class, Object.class, Object.class);
    int continuation = given.position("arg" + continuation(plan).index);
    MethodHandle test =
        MethodHandles.permuteArguments(
            begun,
            MethodType.methodType(boolean.class, given.parameters()),
            given.position(Frame.ENTER),
            continuation);
    return MethodHandles.guardWithTest(test, exit, given.nothing());
  }

  /** Through a method handle. */
  static boolean isBegun(@Nullable Object entered, @Nullable Object continuation) {
    return entered != continuation && entered instanceof SuspendedCall;
  }

  /** Through a method handle: the function was left for the first time. */
  static void left(
      AsyncOutcome outcome,
      Suspension suspension,
      Object entered,
      @Nullable Object returned,
      @Nullable Throwable thrown,
      Object[] captured) {
    if (thrown == null && suspension.isSuspended(returned)) {
      ((SuspendedCall) entered).await(new PendingCall(outcome, captured));
    } else {
      outcome.record(returned, thrown, captured);
    }
    outcome.linkingIsOver();
  }

  @Override
  MethodHandle start(Frame given) {
    return given.taking(
        Frame.ENTER,
        OwnMethods.ofStatic(SuspendProbe.class, "startNanos", long.class, Object.class));
  }

  /** Through a method handle. */
  static long startNanos(Object entered) {
    return ((SuspendedCall) entered).startNanos();
  }
}
