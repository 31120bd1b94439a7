package dev.weir.rules;

import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.Linkage;
import dev.weir.rules.expression.Typed;
import dev.weir.rules.types.Member;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * What a rule computes at one point of one method: its condition, its labels (each once, whatever
 * the number of metrics that have it), its metrics. Immutable; holds nothing of the application.
 */
final class MethodPlan {
  final Rule rule;
  final Member method;

  /** What {@code return} is: the method's own type, or what that comes to. */
  final Type returned;

  final @Nullable Typed when;

  /** Null where nothing asks. */
  final @Nullable Typed success;

  final List<MetricPlan> metrics;
  private final List<LabelPlan> labels;
  private final Set<String> roots;
  private final String text;

  MethodPlan(
      Rule rule,
      Member method,
      Type returned,
      @Nullable Typed when,
      @Nullable Typed success,
      List<LabelPlan> labels,
      List<MetricPlan> metrics,
      Set<String> roots,
      String text) {
    this.rule = rule;
    this.method = method;
    this.returned = returned;
    this.when = when;
    this.success = success;
    this.labels = Collections.unmodifiableList(labels);
    this.metrics = Collections.unmodifiableList(metrics);
    this.roots = Collections.unmodifiableSet(roots);
    this.text = text;
  }

  int argumentCount() {
    return Type.getArgumentTypes(method.descriptor()).length;
  }

  /** What its expressions start from: {@code arg0}, {@code duration}. */
  Set<String> roots() {
    return roots;
  }

  boolean isTimed() {
    return roots.contains(Frame.DURATION);
  }

  /** Whether the clock must be read before the condition is known. */
  boolean isTimedFirst() {
    return asks(when) || asks(success);
  }

  private static boolean asks(@Nullable Typed typed) {
    Set<String> asked = new HashSet<>();
    if (typed != null) {
      typed.addRoots(asked);
    }
    return asked.contains(Frame.DURATION);
  }

  /**
   * {@code (F…)R}: computes the labels, then goes on.
   *
   * @param then {@code (S…, F…)R}, label values first
   */
  MethodHandle withLabels(MethodHandle then, Frame frame, Linkage linkage, RuleMonitor monitor) {
    MethodHandle handle = then;
    for (int i = 0; i < labels.size(); i++) {
      MethodHandle value = label(i, frame, linkage, monitor);
      List<Class<?>> toCome = Collections.nCopies(labels.size() - i - 1, String.class);
      handle = MethodHandles.foldArguments(handle, MethodHandles.dropArguments(value, 0, toCome));
    }
    return handle;
  }

  /** {@code (F…)String}: one of the labels; taken from the frame where it is known already. */
  MethodHandle label(int index, Frame frame, Linkage linkage, RuleMonitor monitor) {
    if (frame.position(Frame.label(index)) >= 0) {
      return frame.taking(Frame.label(index), MethodHandles.identity(String.class));
    }
    LabelPlan plan = labels.get(index);
    Fault fault = new Fault(monitor, rule.name(), "label", plan.label.expression);
    return plan.handle(frame, linkage, fault);
  }

  int labelCount() {
    return labels.size();
  }

  /** Whether a label can be had before the outcome is known. */
  boolean isLabelEarly(int index) {
    return isEarly(labels.get(index).typed);
  }

  /** Whether the condition can be had before the outcome is known. */
  boolean isWhenEarly() {
    return when != null && isEarly(when);
  }

  private static boolean isEarly(Typed typed) {
    Set<String> asked = new HashSet<>();
    typed.addRoots(asked);
    return Collections.disjoint(asked, Frame.OUTCOME);
  }

  /** What must be kept of a call until its outcome is known, to compute the rest from. */
  Set<String> lateRoots() {
    Set<String> late = new TreeSet<>();
    if (success != null) {
      success.addRoots(late);
    }
    if (when != null && !isEarly(when)) {
      when.addRoots(late);
    }
    for (int i = 0; i < labels.size(); i++) {
      if (!isLabelEarly(i)) {
        labels.get(i).typed.addRoots(late);
      }
    }
    for (MetricPlan metric : metrics) {
      metric.addRoots(late);
    }
    late.removeAll(Frame.OUTCOME);
    return late;
  }

  /** {@code (F…)void}: records all metrics. */
  MethodHandle record(Frame frame, Linkage linkage, RuleMonitor monitor) {
    MethodHandle all = null;
    for (MetricPlan metric : metrics) {
      RuleExpression value = metric.metric.value;
      Fault fault = value == null ? null : new Fault(monitor, rule.name(), "value", value);
      MethodHandle one = metric.handle(frame, labels.size(), linkage, fault);
      all = all == null ? one : MethodHandles.foldArguments(one, all);
    }
    return all == null ? frame.nothing() : withLabels(all, frame, linkage, monitor);
  }

  /** {@code (F…)Object}: the point of its one metric. */
  MethodHandle point(Frame frame, Linkage linkage, RuleMonitor monitor) {
    MethodHandle point = metrics.get(0).point(frame, labels.size());
    return withLabels(point, frame, linkage, monitor);
  }

  /** {@code (F…)boolean}: a condition of the rule; false where it is null or throws. */
  MethodHandle condition(
      Typed typed,
      RuleExpression written,
      String kind,
      Frame frame,
      Linkage linkage,
      RuleMonitor monitor)
      throws LinkProblem {
    MethodHandle same = frame.ignoringAfter(MethodHandles.identity(boolean.class));
    MethodHandle no = frame.ignoring(MethodHandles.constant(boolean.class, false));
    MethodHandle condition = typed.lower(linkage, same, no);
    return typed.mayThrow()
        ? new Fault(monitor, rule.name(), kind, written).guard(condition, false)
        : condition;
  }

  /** Equal texts do the same to the same method. */
  @Override
  public String toString() {
    return method.owner() + "." + method.name() + method.descriptor() + '\n' + text;
  }
}
