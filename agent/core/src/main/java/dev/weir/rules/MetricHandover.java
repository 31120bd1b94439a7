package dev.weir.rules;

import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the metrics of rules that go. One that a rule which stays feeds too is left
 * alone. One that is declared as before goes on, with its series. Any other begins anew, or is
 * gone. Not thread-safe.
 */
final class MetricHandover {
  private final MetricRegistry registry;
  private final Collection<Rule> retired;

  MetricHandover(MetricRegistry registry, Collection<Rule> retired) {
    this.registry = registry;
    this.retired = retired;
  }

  /**
   * Before anything is woven anew: takes back what is declared otherwise from now on, and declares
   * what goes on, lest it be gone meanwhile.
   *
   * @param kept rules that are what they were
   * @param fresh rules that were not there, or not like this
   */
  void begin(Collection<Rule> kept, Collection<Rule> fresh) {
    Set<String> keptNames = declarations(kept).keySet();
    Map<String, Set<Object>> before = declarations(retired);
    Map<String, Set<Object>> after = declarations(fresh);
    for (Rule rule : retired) {
      for (RuleMetric metric : rule.metrics) {
        String name = metric.spec().name();
        if (!keptNames.contains(name) && !same(name, before, after)) {
          metric.retire(registry);
        }
      }
    }
    for (Rule rule : fresh) {
      for (RuleMetric metric : rule.metrics) {
        if (registry.has(metric.spec())) {
          goOn(metric);
        }
      }
    }
  }

  private static boolean same(
      String name, Map<String, Set<Object>> before, Map<String, Set<Object>> after) {
    Set<Object> declared = before.get(name);
    return declared != null && declared.equals(after.get(name));
  }

  private void goOn(RuleMetric metric) {
    try {
      metric.series(registry);
    } catch (RuleError e) {
      // It disagrees with a metric that is not a rule's: said where its rule meets a method.
    }
  }

  /** Once nothing is woven with the rules that went. */
  void end() {
    for (Rule rule : retired) {
      for (RuleMetric metric : rule.metrics) {
        metric.retire(registry);
      }
    }
  }

  /** All that the rules say together of each metric, by its name. */
  private static Map<String, Set<Object>> declarations(Collection<Rule> rules) {
    Map<String, Set<Object>> declarations = new HashMap<>();
    for (Rule rule : rules) {
      for (RuleMetric metric : rule.metrics) {
        MetricSpec spec = metric.spec();
        declarations.computeIfAbsent(spec.name(), name -> new HashSet<>()).addAll(spec.traits());
      }
    }
    return declarations;
  }
}
