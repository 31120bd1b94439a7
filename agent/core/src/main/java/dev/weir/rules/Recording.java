package dev.weir.rules;

import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.Linkage;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Compiles what is done where a call has ended: success where anything asks, then {@code when},
 * then the clock, then labels, then metrics.
 */
final class Recording {
  private final RuleProbe probe;
  private final MethodPlan plan;
  private final Lookup caller;

  Recording(RuleProbe probe, Lookup caller) {
    this.probe = probe;
    this.plan = probe.plan;
    this.caller = caller;
  }

  /**
   * {@code (F…)void} of a frame that has the outcome.
   *
   * @param given the frame
   * @param elapsed {@code (F…)long}, the duration; null where nobody asks for it
   */
  MethodHandle handle(Frame given, @Nullable MethodHandle elapsed) throws LinkProblem {
    MethodHandle first = plan.isTimedFirst() ? elapsed : null;
    MethodHandle late = plan.isTimedFirst() ? null : elapsed;
    Frame timed = first != null ? given.with(Frame.DURATION, long.class) : given;
    Frame judged = plan.success == null ? timed : timed.with(Frame.SUCCESS, boolean.class);
    Frame full = late != null ? judged.with(Frame.DURATION, long.class) : judged;

    MethodHandle exit = plan.record(full, linkage(full), probe.monitor);
    if (late != null) {
      exit = MethodHandles.foldArguments(exit, afterSuccess(late));
    }
    exit = ifWanted(exit, judged);
    if (plan.success != null) {
      exit =
          MethodHandles.foldArguments(
              exit,
              plan.condition(
                  plan.success,
                  plan.rule.success,
                  "success",
                  timed,
                  linkage(timed),
                  probe.monitor));
    }
    return first == null ? exit : MethodHandles.foldArguments(exit, first);
  }

  /** {@code (S, F…)long} of {@code (F…)long}, where success stands before the frame. */
  private MethodHandle afterSuccess(MethodHandle elapsed) {
    return plan.success == null ? elapsed : MethodHandles.dropArguments(elapsed, 0, boolean.class);
  }

  private MethodHandle ifWanted(MethodHandle exit, Frame judged) throws LinkProblem {
    if (plan.when == null || plan.rule.when == null) {
      return exit;
    }
    if (judged.position(Frame.WHEN) >= 0) {
      MethodHandle known = MethodHandles.identity(boolean.class);
      return MethodHandles.guardWithTest(judged.taking(Frame.WHEN, known), exit, judged.nothing());
    }
    MethodHandle when =
        plan.condition(plan.when, plan.rule.when, "when", judged, linkage(judged), probe.monitor);
    return MethodHandles.guardWithTest(when, exit, judged.nothing());
  }

  private Linkage linkage(Frame frame) {
    return frame.linkage(caller, plan, probe.access);
  }
}
