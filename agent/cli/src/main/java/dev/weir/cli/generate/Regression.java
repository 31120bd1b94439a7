package dev.weir.cli.generate;

import dev.weir.cli.generate.ExposedMetric.Success;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a rule's calls became slower or failed more than a week ago, as http-regression.yml tells
 * it for routes. Hours are recorded, because a week of buckets is too much to read at once.
 */
final class Regression {
  private static final String ENOUGH = " * 604800 >= 1000";

  private final Source source;
  private final String name;
  private final RuleGroup hourly;
  private final RuleGroup weekly;

  private Regression(Source source, String name) {
    this.source = source;
    this.name = name;
    this.hourly = new RuleGroup(name + "_hourly", "5m");
    this.weekly = new RuleGroup(name + "_weekly", "30m");
  }

  /**
   * @param name of what it records, without blanks
   * @return empty where nothing tells a duration or success
   */
  static List<RuleGroup> of(Source source, String name) {
    Regression regression = new Regression(source, name);
    List<ExposedMetric> histograms = source.histograms();
    if (!histograms.isEmpty()) {
      regression.durations(histograms.get(0));
    }
    ExposedMetric calls = source.calls();
    Success success = source.success();
    if (calls != null && success != null) {
      regression.failures(calls, success);
    }
    List<RuleGroup> groups = new ArrayList<>();
    if (!regression.weekly.isEmpty()) {
      groups.add(regression.hourly);
      groups.add(regression.weekly);
    }
    return groups;
  }

  private void durations(ExposedMetric histogram) {
    String hours = "job_le:" + name + "_bucket:rate1h";
    String p95 = "job:" + name + ":p95_1w";
    hourly.record(
        hours,
        "sum by (job, le) (rate(" + histogram.name() + "_bucket" + histogram.selector() + "[1h]))");
    weekly.record(p95, "histogram_quantile(0.95, sum by (job, le) (" + over(hours) + "))");
    weekly.alert(
        new Slug(source.name()).camel() + "Slower",
        p95
            + " > 1.5 * ("
            + p95
            + " offset 1w)\n  and sum by (job) ("
            + over(hours + "{le=\"+Inf\"}")
            + ")"
            + ENOUGH,
        "1h",
        "warning",
        Words.of(source.name()) + " of {{ $labels.job }} is slower than last week",
        "Its P95 over seven days is {{ $value | printf \"%.3f\" }} "
            + histogram.unit().word()
            + ", half as long again as in the seven days before, or more.");
  }

  private void failures(ExposedMetric calls, Success success) {
    String all = "job:" + name + "_calls:rate1h";
    String bad = "job:" + name + "_failures:rate1h";
    String ratio = "job:" + name + "_failure:ratio_1w";
    String rate = "sum by (job) (rate(" + calls.count() + "%s[1h]))";
    hourly.record(all, rate.replace("%s", calls.selector()));
    hourly.record(
        bad,
        all
            + " - ("
            + rate.replace("%s", calls.selector(success.matcher()))
            + " or 0 * "
            + all
            + ")");
    weekly.record(ratio, over(bad) + " / " + over(all));
    weekly.alert(
        new Slug(source.name()).camel() + (source.denies() ? "DeniesMore" : "FailsMore"),
        ratio
            + " > 2 * ("
            + ratio
            + " offset 1w)\n  and "
            + ratio
            + " > 0.01 + ("
            + ratio
            + " offset 1w)\n  and "
            + over(all)
            + ENOUGH,
        "1h",
        "warning",
        Words.of(source.name())
            + " of {{ $labels.job }} "
            + (source.denies() ? "refuses" : "fails")
            + " more than last week",
        "{{ $value | humanizePercentage }} of its calls over seven days do not succeed, twice as"
            + " many as in the seven days before, or more.");
  }

  private static String over(String series) {
    return "avg_over_time(" + series + "[1w])";
  }
}
