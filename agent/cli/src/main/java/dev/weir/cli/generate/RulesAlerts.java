package dev.weir.cli.generate;

import java.util.ArrayList;
import java.util.List;

/** Prometheus rules that alert on what a configuration's rules and polls observe. */
final class RulesAlerts implements Generated {
  private final Slug service;
  private final double objective;
  private final List<Source> sources;
  private final List<Source> without = new ArrayList<>();

  /**
   * @param service as the configuration names it
   * @param objective calls that are to succeed, of a hundred
   */
  RulesAlerts(String service, List<Source> sources, double objective) {
    this.service = new Slug(service);
    this.objective = objective;
    this.sources = sources;
    for (Source source : sources) {
      if (groups(source).isEmpty()) {
        without.add(source);
      }
    }
  }

  /** Those that nothing alerts on. */
  List<Source> without() {
    return without;
  }

  @Override
  public String fileName() {
    return service.dashed() + "-alerts.yml";
  }

  @Override
  public String command() {
    return "alerts";
  }

  @Override
  public String text(String mark) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(mark).append('\n');
    text.append("# Of calls that a rule counts by success, ")
        .append(Numbers.of(objective))
        .append(" % are to succeed over 30 days. Where a result says no (`success` is other than")
        .append("\n# `thrown == null`), that is a denial: half of the calls are too many. A")
        .append(" histogram's highest bound is where slow begins.\n");
    text.append("groups:\n");
    for (Source source : sources) {
      groups(source).forEach(group -> text.append(group.text()));
    }
    return text.toString();
  }

  private List<RuleGroup> groups(Source source) {
    List<RuleGroup> groups = new ArrayList<>();
    String name = service.underscored() + "_" + new Slug(source.name()).underscored();
    Outcomes outcomes = Outcomes.of(source, name, objective);
    if (outcomes != null) {
      groups.add(outcomes.group());
    }
    RuleGroup levels = new RuleGroup(name + "_levels");
    for (ExposedMetric histogram : source.histograms()) {
      latency(levels, source, histogram);
    }
    for (ExposedMetric metric : source.metrics()) {
      saturation(levels, source, metric);
    }
    if (!levels.isEmpty()) {
      groups.add(levels);
    }
    groups.addAll(Regression.of(source, name));
    return groups;
  }

  private static void latency(RuleGroup group, Source source, ExposedMetric histogram) {
    String rates = "(rate(" + histogram.name() + "_%s" + histogram.selector() + "[5m]))";
    group.alert(
        new Slug(source.name()).camel() + "Slow",
        "histogram_quantile(0.95, sum by (job, le) "
            + rates.replace("%s", "bucket")
            + ") >= "
            + Numbers.of(histogram.highestBound())
            + "\n  and sum by (job) "
            + rates.replace("%s", "count")
            + " * 300 >= 20",
        "5m",
        "warning",
        Words.of(source.name()) + " of {{ $labels.job }} is slow",
        "One call in twenty takes longer than the highest bound of its buckets, "
            + Numbers.of(histogram.highestBound())
            + " "
            + histogram.unit().word()
            + ".");
  }

  private static void saturation(RuleGroup group, Source source, ExposedMetric metric) {
    double full = metric.unit().nearlyFull();
    if (Double.isNaN(full) || metric.isCounter() || metric.isHistogram()) {
      return;
    }
    List<String> labels = new ArrayList<>(metric.labels());
    labels.add(0, "job");
    StringBuilder whose = new StringBuilder();
    for (String label : metric.labels()) {
      whose.append(", ").append(label).append(" {{ $labels.").append(label).append(" }}");
    }
    group.alert(
        new Slug(metric.name()).camel() + "High",
        "max by ("
            + String.join(", ", labels)
            + ") ("
            + metric.name()
            + metric.selector()
            + ") > "
            + Numbers.of(full),
        "10m",
        "warning",
        Words.of(source.name()) + " of {{ $labels.job }} is nearly full",
        metric.name() + " is {{ $value | printf \"%.4g\" }}" + whose + ".");
  }
}
