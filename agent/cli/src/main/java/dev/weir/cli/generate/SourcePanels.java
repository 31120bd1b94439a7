package dev.weir.cli.generate;

import dev.weir.cli.generate.ExposedMetric.Success;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The panels of one rule or poll: what fits its metrics. */
final class SourcePanels {
  private static final String JOB = "job=~\"$job\"";
  private static final String INSTANCE = "instance=~\"$instance\"";
  private static final String INTERVAL = "[$__rate_interval]";
  private static final int MOST_LABELS = 4;
  private static final int[] QUANTILES = {50, 95, 99};

  private final Source source;
  private final List<Panel> panels = new ArrayList<>();

  private SourcePanels(Source source) {
    this.source = source;
  }

  static List<Panel> of(Source source) {
    SourcePanels panels = new SourcePanels(source);
    panels.calls();
    source.metrics().forEach(panels::metric);
    return panels.panels;
  }

  private void calls() {
    ExposedMetric calls = source.calls();
    if (calls == null) {
      return;
    }
    String all = "sum(" + rate(calls, "") + ")";
    panels.add(
        Panel.lines("Calls", said(calls, "Calls a second."), GrafanaUnit.CALLS)
            .shows(all, "calls"));
    Success success = source.success();
    if (success != null) {
      // Where nothing has succeeded so far there is no such series: that is none, not nobody knows.
      String good = "sum(" + rate(calls, success.matcher()) + ") or 0 * " + all;
      panels.add(
          Panel.lines("Success", "Calls that succeeded, of all.", GrafanaUnit.SHARE)
              .share()
              .shows("(" + good + ") / " + all, "success"));
    }
    tops(calls, "Calls", GrafanaUnit.CALLS);
  }

  private void metric(ExposedMetric metric) {
    switch (metric.type()) {
      case HISTOGRAM:
        quantiles(metric);
        break;
      case COUNTER:
        if (!metric.countsCalls()) {
          amount(metric);
        }
        break;
      default:
        now(metric);
    }
  }

  private void quantiles(ExposedMetric metric) {
    Panel panel =
        Panel.lines(
            metric.name() + ": P50, P95, P99",
            said(metric, "50, 95 and 99 of 100 calls stay below."),
            metric.unit());
    String buckets = "rate(" + metric.name() + "_bucket" + selected(metric, "") + INTERVAL + ")";
    for (int quantile : QUANTILES) {
      panel.shows(
          "histogram_quantile(" + quantile / 100.0 + ", sum by (le) (" + buckets + "))",
          "P" + quantile);
    }
    panels.add(panel);
  }

  private void amount(ExposedMetric metric) {
    panels.add(
        Panel.lines(metric.name() + " a second", said(metric, "Added a second."), metric.unit())
            .shows("sum(" + rate(metric, "") + ")", metric.name()));
    tops(metric, metric.name(), metric.unit());
  }

  private void tops(ExposedMetric metric, String what, GrafanaUnit unit) {
    List<String> labels = metric.labels();
    for (String label : labels.subList(0, Math.min(MOST_LABELS, labels.size()))) {
      panels.add(
          Panel.bars(what + " by " + label, "The ten with the most a second.", unit)
              .shows(
                  "topk(10, sum by (" + label + ") (" + rate(metric, "") + "))",
                  "{{" + label + "}}"));
    }
  }

  private void now(ExposedMetric metric) {
    List<String> labels =
        metric.labels().isEmpty() ? Collections.singletonList("instance") : metric.labels();
    String expression =
        "topk(20, "
            + (Double.isNaN(metric.unit().nearlyFull()) ? "sum" : "max")
            + " by ("
            + String.join(", ", labels)
            + ") ("
            + metric.name()
            + selected(metric, "")
            + "))";
    String legend = "{{" + String.join("}} {{", labels) + "}}";
    panels.add(
        Panel.lines(metric.name(), said(metric, "As it is now; the twenty highest."), metric.unit())
            .shows(expression, legend));
  }

  private static String rate(ExposedMetric metric, String matcher) {
    return "rate(" + metric.count() + selected(metric, matcher) + INTERVAL + ")";
  }

  private static String selected(ExposedMetric metric, String matcher) {
    return metric.selector(JOB, INSTANCE, matcher);
  }

  private static String said(ExposedMetric metric, String otherwise) {
    return metric.help().isEmpty() ? otherwise : metric.help() + ". " + otherwise;
  }
}
