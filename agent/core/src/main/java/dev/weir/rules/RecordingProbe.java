package dev.weir.rules;

import dev.weir.config.Nested;
import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.TreeSet;

/** Records a rule's counters, histograms and gauges when a method returns or throws. */
final class RecordingProbe extends EndProbe {
  private final boolean nestedConstructor;

  RecordingProbe(MethodPlan plan, MemberAccess access, RuleMonitor monitor) {
    super(plan, access, monitor);
    this.nestedConstructor =
        plan.method.name().equals("<init>")
            && plan.rule.config.nested() == Nested.OUTERMOST
            && plan.rule.selector.classes.meanSeveral();
  }

  @Override
  public Shape exit() {
    Set<String> roots = new TreeSet<>(enter() != null ? rootsAndEnter() : plan.roots());
    if (nestedConstructor) {
      roots.add(Frame.THIS);
    }
    return shape(Shape.Gives.NOTHING, roots);
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) throws LinkProblem {
    LinkPause pause = new LinkPause();
    plan.rule.weaveEndings();
    Frame given = Frame.of(inputs(exit()), type);
    MethodHandle exit = new Recording(this, caller).handle(given, elapsed(given, pause));
    if (nestedConstructor) {
      MethodHandle outermost = given.taking(Frame.THIS, Construction.isOutermost(plan));
      return MethodHandles.guardWithTest(outermost, exit, given.nothing());
    }
    return unlessNested(exit, given, given.nothing());
  }
}
