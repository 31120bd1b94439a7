package dev.weir.cli.generate;

import dev.weir.cli.generate.ExposedMetric.Success;
import dev.weir.config.PollConfig;
import dev.weir.config.RuleConfig;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule or a poll, and the metrics that it feeds. Immutable. */
final class Source {
  private static final String NOTHING_THROWN = "thrown == null";

  private final String name;
  private final List<ExposedMetric> metrics;
  private final boolean denies;
  private final boolean selects;
  private final boolean rule;

  private Source(
      String name, List<ExposedMetric> metrics, boolean rule, boolean denies, boolean selects) {
    this.name = name;
    this.rule = rule;
    this.metrics = metrics;
    this.denies = denies;
    this.selects = selects;
  }

  static Source rule(RuleConfig rule, List<ExposedMetric> metrics) {
    boolean denies = !rule.success().value().trim().equals(NOTHING_THROWN);
    return new Source(rule.name(), metrics, true, denies, rule.when() != null);
  }

  static Source poll(PollConfig poll, List<ExposedMetric> metrics) {
    return new Source(poll.name(), metrics, false, false, false);
  }

  String name() {
    return name;
  }

  /** False for a poll. */
  boolean isRule() {
    return rule;
  }

  List<ExposedMetric> metrics() {
    return metrics;
  }

  /** Whether a call that does not succeed is refused rather than broken: its result says so. */
  boolean denies() {
    return denies;
  }

  /**
   * What counts its calls: a counter that tells success, else any counter, else a histogram; null
   * where nothing does.
   */
  @Nullable ExposedMetric calls() {
    ExposedMetric best = null;
    for (ExposedMetric metric : metrics) {
      if (metric.countsCalls() && (best == null || rank(metric) > rank(best))) {
        best = metric;
      }
    }
    return best;
  }

  private static int rank(ExposedMetric metric) {
    return (metric.success() == null ? 0 : 2) + (metric.isCounter() ? 1 : 0);
  }

  /** The label that tells success; null where none does, or where `when` chose among the calls. */
  @Nullable Success success() {
    ExposedMetric calls = calls();
    return calls == null || selects ? null : calls.success();
  }

  /** Histograms of how long its calls take. */
  List<ExposedMetric> histograms() {
    List<ExposedMetric> histograms = new ArrayList<>();
    for (ExposedMetric metric : metrics) {
      if (metric.isHistogram()) {
        histograms.add(metric);
      }
    }
    return histograms;
  }
}
