package dev.weir.rules;

import dev.weir.meters.MetricRegistry;
import dev.weir.rules.expression.ContextValues;
import dev.weir.rules.expression.MethodScope;
import dev.weir.rules.expression.Typed;
import dev.weir.rules.types.MethodModel;
import dev.weir.rules.types.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Checks what a rule says against one method and makes the plan of it. Used once; the plan keeps
 * nothing of the class loader that the types came from.
 */
final class Planner {
  private final Rule rule;
  private final MethodModel method;
  private final TypeModel types;
  private final MetricRegistry registry;
  private final List<LabelPlan> labels = new ArrayList<>();
  private final List<MetricPlan> metrics = new ArrayList<>();
  private final Set<String> roots = new TreeSet<>();
  private final StringBuilder text = new StringBuilder();
  private MethodScope scope;
  private Type returned;

  private Planner(
      Rule rule, MethodModel method, TypeModel types, MetricRegistry registry, MethodScope scope) {
    this.rule = rule;
    this.method = method;
    this.types = types;
    this.registry = registry;
    this.scope = scope;
    this.returned = Type.getReturnType(method.member().descriptor());
  }

  /**
   * What the rule records where a call ends; null where it has only metrics of calls in flight.
   *
   * @param async what the method returns, where that is yet to come
   * @throws RuleError where an expression does not fit the method
   */
  static @Nullable MethodPlan exit(
      Rule rule,
      MethodModel method,
      TypeModel types,
      MetricRegistry registry,
      ContextValues context,
      @Nullable AsyncType async)
      throws RuleError {
    MethodScope scope = MethodScope.atExit(method, context);
    Planner planner = new Planner(rule, method, types, registry, scope);
    if (async != null) {
      planner.scope = scope.returning(async.value);
      planner.returned = async.value.erasure();
    }
    Typed success = planner.success();
    Typed when = rule.when == null ? null : planner.condition(rule.when);
    for (RuleMetric metric : rule.metrics) {
      if (!metric.isInFlight()) {
        planner.add(metric);
      }
    }
    if (planner.metrics.isEmpty()) {
      return null;
    }
    boolean used = planner.roots.contains(Frame.SUCCESS);
    if (used) {
      planner.noted(success);
    }
    return planner.plan(when, used ? success : null);
  }

  /**
   * What the rule does where a call begins, for one of its metrics of calls in flight.
   *
   * @throws RuleError where an expression does not fit the method, or asks how the call will end
   */
  static MethodPlan entry(
      Rule rule,
      RuleMetric inFlight,
      MethodModel method,
      TypeModel types,
      MetricRegistry registry,
      ContextValues context)
      throws RuleError {
    if (method.isConstructor()) {
      throw new RuleError(
          inFlight.config.position(),
          "`"
              + inFlight.config.name()
              + "` counts calls in flight of a constructor, which would never end where it throws."
              + " Match a method.");
    }
    MethodScope scope = MethodScope.atEntry(method, context);
    Planner planner = new Planner(rule, method, types, registry, scope);
    Typed when = rule.when == null ? null : planner.condition(rule.when);
    planner.add(inFlight);
    return planner.plan(when, null);
  }

  private Typed success() throws RuleError {
    Typed success = rule.success.condition(scope, types);
    List<String> words = rule.config.successValues();
    scope = scope.withSuccess(words.get(0), words.get(1));
    return success;
  }

  private Typed condition(RuleExpression condition) throws RuleError {
    return noted(condition.condition(scope, types));
  }

  private void add(RuleMetric metric) throws RuleError {
    text.append(metric.config.name()).append('\n');
    if (metric.isLifetime()) {
      addObject(metric);
    }
    int[] positions = new int[metric.labels.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = position(metric.labels.get(i));
    }
    Typed value = null;
    if (metric.recordsNanos()) {
      roots.add(Frame.DURATION);
    } else if (metric.value != null) {
      double unitNanos = metric.config.unit().nanos();
      value = noted(metric.value.number(scope.withDurationIn(unitNanos), types));
      if (roots.contains(Frame.RETURN)) {
        roots.add(Frame.THROWN); // what a call that threw returned is no fault of the rule
      }
    }
    metrics.add(new MetricPlan(metric, metric.series(registry), value, positions));
  }

  /** An object is counted from a call on it that returned. */
  private void addObject(RuleMetric metric) throws RuleError {
    if (method.member().isStatic()) {
      String fact = "`until` counts objects, and " + method + " is static";
      throw new RuleError(metric.config.position(), fact + ". Match a constructor or method.");
    }
    roots.add(Frame.THIS);
    if (!method.isConstructor()) {
      roots.add(Frame.THROWN);
    }
  }

  private int position(RuleLabel label) throws RuleError {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).label == label) {
        return i;
      }
    }
    LabelPlan plan = label.plan(scope, types);
    noted(plan.typed);
    labels.add(plan);
    return labels.size() - 1;
  }

  private Typed noted(Typed typed) {
    typed.addRoots(roots);
    text.append(typed).append('\n');
    return typed;
  }

  private MethodPlan plan(@Nullable Typed when, @Nullable Typed success) {
    return new MethodPlan(
        rule, method.member(), returned, when, success, labels, metrics, roots, text.toString());
  }
}
