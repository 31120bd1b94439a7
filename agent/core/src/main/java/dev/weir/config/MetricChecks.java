package dev.weir.config;

import dev.weir.config.schema.Reading;

/** What the keys of one metric must not say together. */
final class MetricChecks {
  private MetricChecks() {}

  static void check(MetricConfig metric, Reading in) {
    MetricType type = metric.type();
    if (metric.buckets() != null && type != MetricType.HISTOGRAM) {
      in.problem(
          metric.position(),
          "`"
              + metric.name()
              + "` has `buckets` but is no histogram. Remove them, or write type:"
              + " histogram.");
    }
    if (metric.value() != null && type == MetricType.IN_FLIGHT) {
      in.problem(
          metric.position(),
          "`" + metric.name() + "` counts calls in flight and has a `value`. Remove it.");
    }
    if (metric.value() == null && type == MetricType.GAUGE) {
      in.problem(
          metric.position(),
          "gauge `" + metric.name() + "` has no `value`. Write the expression it is set to.");
    }
    for (String label : metric.labels().keySet()) {
      if (metric.constLabels().containsKey(label)) {
        in.problem(
            metric.position(),
            "label `" + label + "` is in `labels` and in `const_labels`. Remove one.");
      }
    }
  }
}
