package dev.weir.rules;

import dev.weir.meters.MetricRegistry;
import dev.weir.rules.expression.ContextValues;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.types.MethodModel;
import dev.weir.rules.types.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** From a rule and a method to what is woven around it. Thread-safe. */
public final class RuleCompiler {
  private final Supplier<MetricRegistry> registry;
  private final ContextValues context;
  private final MemberAccess access;
  private final RuleMonitor monitor;

  /**
   * @param registry asked when the first rule meets a method: before that nobody needs it
   * @param access how members are reached that the woven class itself may not see
   */
  public RuleCompiler(
      Supplier<MetricRegistry> registry,
      ContextValues context,
      MemberAccess access,
      RuleMonitor monitor) {
    this.registry = registry;
    this.context = context;
    this.access = access;
    this.monitor = monitor;
  }

  /**
   * The probes of a rule at one method: one that records, and one for each metric in flight.
   *
   * @throws RuleError where an expression does not fit the method; the rule is then left out there
   */
  List<RuleProbe> probes(Rule rule, MethodModel method, TypeModel types) throws RuleError {
    MetricRegistry meters = registry.get();
    List<RuleProbe> probes = new ArrayList<>();
    MethodPlan exit = Planner.exit(rule, method, types, meters, context);
    if (exit != null) {
      probes.add(new RecordingProbe(exit, access, monitor));
    }
    for (RuleMetric metric : rule.metrics) {
      if (metric.isInFlight()) {
        MethodPlan entry = Planner.entry(rule, metric, method, types, meters, context);
        probes.add(new InFlightProbe(entry, access, monitor));
      }
    }
    return probes;
  }
}
