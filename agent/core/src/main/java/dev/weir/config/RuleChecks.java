package dev.weir.config;

import dev.weir.config.schema.Nearest;
import dev.weir.config.schema.Reading;

/** What the keys of one rule must not say together. */
final class RuleChecks {
  private RuleChecks() {}

  static void check(RuleConfig rule, Reading in) {
    if (rule.successValues().size() != 2) {
      in.problem(
          rule.position(),
          "`success_values` has "
              + rule.successValues().size()
              + " words. Write two: for true, then for false.");
    }
    if (rule.metrics().isEmpty()) {
      in.problem(rule.position(), "`metrics` is empty. Write what the rule's calls feed.");
    }
    for (MetricConfig metric : rule.metrics()) {
      checkDropped(rule, metric, in);
    }
    if (rule.until() != null && !countsInFlight(rule)) {
      in.problem(
          rule.position(),
          "`until` says where in_flight goes down, and rule `"
              + rule.name()
              + "` has no metric of that type. Remove it, or write type: in_flight.");
    }
  }

  private static boolean countsInFlight(RuleConfig rule) {
    for (MetricConfig metric : rule.metrics()) {
      if (metric.type() == MetricType.IN_FLIGHT) {
        return true;
      }
    }
    return false;
  }

  private static void checkDropped(RuleConfig rule, MetricConfig metric, Reading in) {
    for (String dropped : metric.dropLabels()) {
      if (!rule.labels().containsKey(dropped)) {
        in.problem(
            metric.position(),
            "`drop_labels` names `"
                + dropped
                + "`, no label of the rule."
                + Nearest.question(dropped, rule.labels().keySet()));
      }
    }
  }
}
