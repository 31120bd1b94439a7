package dev.weir.rules;

import dev.weir.config.LabelConfig;
import dev.weir.config.Problem;
import dev.weir.config.ViewConfig;
import dev.weir.meters.AddedLabel;
import dev.weir.rules.expression.ContextScope;
import dev.weir.rules.expression.ContextValues;
import dev.weir.rules.expression.Linkage;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.types.ClassFileTypes;
import dev.weir.rules.types.LoaderClassFiles;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** A label that a view adds: an expression over the request's context. Thread-safe. */
public final class ContextLabel implements AddedLabel {
  private final String name;
  private final LabelPlan plan;
  private final Fault fault;

  /** {@code ()String}; linked at the first use, which is never before main. */
  private volatile @Nullable MethodHandle handle;

  private ContextLabel(String name, LabelPlan plan, Fault fault) {
    this.name = name;
    this.plan = plan;
    this.fault = fault;
  }

  /**
   * The labels that a view adds.
   *
   * @param problems takes what is wrong with those that are left out
   */
  public static List<AddedLabel> of(
      ViewConfig view, ContextValues context, RuleMonitor monitor, List<Problem> problems) {
    List<AddedLabel> labels = new ArrayList<>();
    for (Map.Entry<String, LabelConfig> label : view.labels().entrySet()) {
      try {
        labels.add(of(label.getKey(), label.getValue(), context, monitor, view.metric()));
      } catch (RuleError e) {
        String cost = "The view's label `" + label.getKey() + "` is left out.";
        problems.add(e.problem().and(cost));
      }
    }
    return labels;
  }

  private static ContextLabel of(
      String name, LabelConfig config, ContextValues context, RuleMonitor monitor, String metric)
      throws RuleError {
    RuleLabel label = RuleLabel.parse(name, config);
    ClassFileTypes types = new ClassFileTypes(new LoaderClassFiles(null));
    LabelPlan plan = label.plan(new ContextScope(context), types);
    return new ContextLabel(
        name, plan, new Fault(monitor, "view of " + metric, "label", label.expression));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String value() {
    MethodHandle known = handle;
    if (known == null) {
      known = link();
      handle = known;
    }
    try {
      return (String) known.invokeExact();
    } catch (Throwable e) {
      return LabelPlan.UNKNOWN;
    }
  }

  private MethodHandle link() {
    Frame nothing = Frame.of(Collections.<String>emptyList(), Collections.<Class<?>>emptyList());
    Linkage linkage =
        new Linkage(
            MethodHandles.lookup(),
            Collections.<String>emptyList(),
            Collections.<String, Type>emptyMap(),
            new MemberAccess((owner, opened) -> false));
    return plan.handle(nothing, linkage, fault);
  }
}
