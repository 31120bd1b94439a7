package dev.weir.rules;

import dev.weir.config.Nested;
import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.Linkage;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Records a rule's counters, histograms and gauges when a call ends: success where anything asks,
 * then {@code when}, then the clock, then labels, then metrics.
 */
final class RecordingProbe extends RuleProbe {
  /** Depth needs an exit for each entry, which a constructor that throws has not. */
  private final boolean outermost;

  RecordingProbe(MethodPlan plan, MemberAccess access, RuleMonitor monitor) {
    super(plan, access, monitor);
    boolean constructor = plan.method.name().equals("<init>");
    this.outermost = plan.rule.config.nested() == Nested.OUTERMOST && !constructor;
  }

  @Override
  public @Nullable Shape enter() {
    if (outermost) {
      return Shape.of(Shape.Gives.OBJECT);
    }
    return plan.isTimed() ? Shape.of(Shape.Gives.LONG) : null;
  }

  @Override
  public Shape exit() {
    boolean entered = enter() != null;
    return shape(Shape.Gives.NOTHING, entered ? rootsAndEnter() : plan.roots());
  }

  @Override
  public MethodHandle linkEnter(Lookup caller, MethodType type) {
    MethodHandle entry =
        outermost
            ? enterDepth(plan.isTimed() ? "enterTimed" : "enter", plan.rule.depth)
            : OwnMethods.ofStatic(System.class, "nanoTime", long.class);
    return entry.asType(type);
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) throws LinkProblem {
    LinkPause pause = new LinkPause();
    boolean timedFirst = plan.isTimedFirst();
    Frame given = Frame.of(inputs(exit()), type);
    Frame timed = timedFirst ? given.with(Frame.DURATION, long.class) : given;
    Frame judged = plan.success == null ? timed : timed.with(Frame.SUCCESS, boolean.class);
    boolean timedLate = plan.isTimed() && !timedFirst;
    Frame full = timedLate ? judged.with(Frame.DURATION, long.class) : judged;

    MethodHandle exit = plan.record(full, linkage(full, caller), monitor);
    if (timedLate) {
      exit = MethodHandles.foldArguments(exit, elapsed(judged, pause));
    }
    if (plan.when != null && plan.rule.when != null) {
      MethodHandle when =
          plan.condition(
              plan.when, plan.rule.when, "when", judged, linkage(judged, caller), monitor);
      exit = MethodHandles.guardWithTest(when, exit, judged.nothing());
    }
    if (plan.success != null) {
      MethodHandle success =
          plan.condition(
              plan.success, plan.rule.success, "success", timed, linkage(timed, caller), monitor);
      exit = MethodHandles.foldArguments(exit, success);
    }
    if (timedFirst) {
      exit = MethodHandles.foldArguments(exit, elapsed(given, pause));
    }
    return outermost ? unlessNested(exit, given) : exit;
  }

  private Linkage linkage(Frame frame, Lookup caller) {
    return frame.linkage(caller, plan.method, access);
  }

  private MethodHandle elapsed(Frame frame, LinkPause pause) {
    Class<?> entered = outermost ? Object.class : long.class;
    Class<?> holder = outermost ? CallDepth.class : RecordingProbe.class;
    MethodHandle elapsed =
        OwnMethods.ofStatic(holder, "elapsedNanos", long.class, LinkPause.class, entered);
    return frame.taking(Frame.ENTER, MethodHandles.insertArguments(elapsed, 0, pause));
  }

  /** An entry that failed gave 0, from which nothing can be told. */
  static long elapsedNanos(LinkPause pause, long startNanos) {
    return startNanos == 0 ? 0 : pause.elapsedNanos(startNanos);
  }

  private static MethodHandle unlessNested(MethodHandle exit, Frame frame) {
    MethodHandle leave = OwnMethods.ofStatic(CallDepth.class, "leave", boolean.class, Object.class);
    return MethodHandles.guardWithTest(frame.taking(Frame.ENTER, leave), exit, frame.nothing());
  }
}
