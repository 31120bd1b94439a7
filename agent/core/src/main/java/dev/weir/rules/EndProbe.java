package dev.weir.rules;

import dev.weir.config.Nested;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Records when a call ends; the entry reads the clock, and counts how deep the thread is. */
abstract class EndProbe extends RuleProbe {
  /** Depth needs an exit for each entry, which a constructor that throws has not. */
  final boolean outermost;

  EndProbe(MethodPlan plan, MemberAccess access, RuleMonitor monitor) {
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
  public MethodHandle linkEnter(Lookup caller, MethodType type) throws Exception {
    MethodHandle entry =
        outermost
            ? enterDepth(plan.isTimed() ? "enterTimed" : "enter", plan.rule.depth)
            : OwnMethods.ofStatic(System.class, "nanoTime", long.class);
    return entry.asType(type);
  }

  /** {@code (F…)long}: how long the call took, or null where nobody asks. */
  final @Nullable MethodHandle elapsed(Frame frame, LinkPause pause) {
    if (!plan.isTimed()) {
      return null;
    }
    Class<?> entered = outermost ? Object.class : long.class;
    Class<?> holder = outermost ? CallDepth.class : EndProbe.class;
    MethodHandle elapsed =
        OwnMethods.ofStatic(holder, "elapsedNanos", long.class, LinkPause.class, entered);
    return frame.taking(Frame.ENTER, MethodHandles.insertArguments(elapsed, 0, pause));
  }

  /** {@code (F…)long}: when the call began; 0 where nobody asks. */
  MethodHandle start(Frame given) {
    if (!plan.isTimed()) {
      return given.ignoring(MethodHandles.constant(long.class, 0L));
    }
    return given.taking(
        Frame.ENTER,
        outermost
            ? OwnMethods.ofStatic(CallDepth.class, "startNanos", long.class, Object.class)
            : MethodHandles.identity(long.class));
  }

  /** An entry that failed gave 0, from which nothing can be told. */
  static long elapsedNanos(LinkPause pause, long startNanos) {
    return startNanos == 0 ? 0 : pause.elapsedNanos(startNanos);
  }

  /** {@code (F…)R}: leaves the call, and goes on only if it was the outermost. */
  final MethodHandle unlessNested(MethodHandle exit, Frame frame, MethodHandle otherwise) {
    if (!outermost) {
      return exit;
    }
    MethodHandle leave = OwnMethods.ofStatic(CallDepth.class, "leave", boolean.class, Object.class);
    return MethodHandles.guardWithTest(frame.taking(Frame.ENTER, leave), exit, otherwise);
  }
}
