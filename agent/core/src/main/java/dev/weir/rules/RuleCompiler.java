package dev.weir.rules;

import dev.weir.meters.MetricRegistry;
import dev.weir.rules.expression.ContextValues;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.types.MethodModel;
import dev.weir.rules.types.TypeModel;
import dev.weir.weave.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From a rule and a method to what is woven around it. Thread-safe. */
public final class RuleCompiler {
  private final Supplier<MetricRegistry> registry;
  private final ContextValues context;
  private final MemberAccess access;
  private final RuleMonitor monitor;
  private final AsyncSupport async;

  /**
   * @param registry asked when the first rule meets a method: before that nobody needs it
   * @param access how members are reached that the woven class itself may not see
   * @param async what tells when that is done which a method returned
   */
  public RuleCompiler(
      Supplier<MetricRegistry> registry,
      ContextValues context,
      MemberAccess access,
      RuleMonitor monitor,
      AsyncSupport async) {
    this.registry = registry;
    this.context = context;
    this.access = access;
    this.monitor = monitor;
    this.async = async;
  }

  /**
   * What a rule or a capture does at one method.
   *
   * @throws RuleError where an expression does not fit the method; the rule is then left out there
   */
  List<? extends Probe> probes(Rule rule, MethodModel method, TypeModel types) throws RuleError {
    return rule.captures.isEmpty()
        ? measuring(rule, method, types)
        : capturing(rule, method, types);
  }

  private List<CaptureProbe> capturing(Rule rule, MethodModel method, TypeModel types)
      throws RuleError {
    List<CaptureProbe> probes = new ArrayList<>();
    for (Map.Entry<String, RuleExpression> capture : rule.captures.entrySet()) {
      CapturePlan plan =
          CapturePlan.of(rule, capture.getKey(), capture.getValue(), method, types, context);
      probes.add(new CaptureProbe(plan, context, access, monitor));
    }
    return probes;
  }

  /** One that records, and one for each metric in flight. */
  private List<RuleProbe> measuring(Rule rule, MethodModel method, TypeModel types)
      throws RuleError {
    MetricRegistry meters = registry.get();
    List<RuleProbe> probes = new ArrayList<>();
    AsyncType returned = AsyncType.of(method, types);
    MethodPlan exit = Planner.exit(rule, method, types, meters, context, returned);
    if (exit != null) {
      probes.add(recording(exit, returned));
    }
    for (RuleMetric metric : rule.metrics) {
      if (metric.isInFlight()) {
        probes.add(inFlight(Planner.entry(rule, metric, method, types, meters, context), returned));
      }
    }
    return probes;
  }

  private RuleProbe recording(MethodPlan plan, @Nullable AsyncType returned) {
    if (returned == null) {
      return new RecordingProbe(plan, access, monitor);
    }
    return returned.isSuspending()
        ? new SuspendProbe(plan, returned, async, access, monitor)
        : new AsyncProbe(plan, returned, async, access, monitor);
  }

  private RuleProbe inFlight(MethodPlan plan, @Nullable AsyncType returned) {
    if (returned == null) {
      return new InFlightProbe(plan, access, monitor);
    }
    return returned.isSuspending()
        ? new SuspendInFlightProbe(plan, returned, async, access, monitor)
        : new AsyncInFlightProbe(plan, returned, async, access, monitor);
  }
}
