package dev.weir.rules;

import dev.weir.log.Log;
import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.spi.Completion;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Records a rule's counters, histograms and gauges when that is done which a method returned. What
 * needs no outcome is computed when the method returns, on its own thread; only what the rest needs
 * is kept meanwhile, by what the application waits for.
 */
class AsyncProbe extends EndProbe {
  final AsyncType async;
  final AsyncSupport support;

  AsyncProbe(
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
  public Shape exit() {
    Set<String> roots = new TreeSet<>(enter() == null ? plan.roots() : rootsAndEnter());
    roots.addAll(Arrays.asList(Frame.RETURN, Frame.THROWN));
    return shape(async.cold ? Shape.Gives.RESULT : Shape.Gives.NOTHING, roots);
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) throws Exception {
    LinkPause pause = new LinkPause();
    plan.rule.weaveEndings();
    Frame given = Frame.of(inputs(exit()), type);
    MethodHandle exit = async(caller, given, pause).asType(type);
    if (async.uncertain) {
      MethodHandle isStage =
          OwnMethods.ofStatic(StageCompletion.class, "isStage", boolean.class, Object.class);
      MethodHandle atOnce = new Recording(this, caller).handle(given, elapsed(given, pause));
      exit = MethodHandles.guardWithTest(given.taking(Frame.RETURN, isStage), exit, atOnce);
    }
    MethodHandle unchanged =
        async.cold
            ? given.taking(Frame.RETURN, MethodHandles.identity(Object.class))
            : given.nothing();
    return unlessNested(exit, given, unchanged.asType(type));
  }

  /** {@code (F…)Object}: keeps what is needed, and waits. */
  private MethodHandle async(Lookup caller, Frame given, LinkPause pause) throws Exception {
    Captured captured = new Captured(this, caller, given);
    Completion completion = support.completion(async, caller.lookupClass().getClassLoader());
    MethodHandle recording = recording(caller, captured, pause);
    AsyncOutcome outcome = new AsyncOutcome(completion, recording, pause, this);
    MethodHandle returned =
        OwnMethods.ofVirtual(
                AsyncOutcome.class,
                "returned",
                Object.class,
                Object.class,
                Throwable.class,
                Object[].class)
            .bindTo(outcome);
    int[] order = new int[2 + given.parameters().size()];
    for (int i = 2; i < order.length; i++) {
      order[i] = i - 2;
    }
    order[0] = given.position(Frame.RETURN);
    order[1] = given.position(Frame.THROWN);
    MethodType all = MethodType.methodType(Object.class, given.parameters());
    return MethodHandles.permuteArguments(
        MethodHandles.collectArguments(returned, 2, captured.collecting()), all, order);
  }

  /** {@code (Object, Throwable, Object[])void}: what is done when the outcome is known. */
  final MethodHandle recording(Lookup caller, Captured captured, LinkPause pause)
      throws LinkProblem {
    Frame later = captured.frame();
    MethodHandle elapsed =
        MethodHandles.insertArguments(
            OwnMethods.ofStatic(
                EndProbe.class, "elapsedNanos", long.class, LinkPause.class, long.class),
            0,
            pause);
    MethodHandle record =
        new Recording(this, caller)
            .handle(later, plan.isTimed() ? later.taking(Frame.ENTER, elapsed) : null);
    return record
        .asSpreader(Object[].class, later.parameters().size() - 2)
        .asType(MethodType.methodType(void.class, Object.class, Throwable.class, Object[].class));
  }

  /** Something failed that no label or value stands for. */
  final void failed(Throwable cause) {
    monitor.failed(name(), "completion_threw");
    Log.debug("at the completion of a call of " + this, cause);
  }
}
