package dev.weir.cli.generate;

import dev.weir.cli.generate.ExposedMetric.Success;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded and alerted on where a label tells success: burn rates over several windows
 * where a call fails by an exception, the share of denials where its result says no.
 */
final class Outcomes {
  private static final String[] WINDOWS = {"30m", "1h", "2h", "6h", "1d", "3d"};

  private final Source source;
  private final String name;
  private final double budget;
  private final RuleGroup group;

  private Outcomes(Source source, String name, double objective) {
    this.source = source;
    this.name = name;
    this.budget = (100 - objective) / 100;
    this.group = new RuleGroup(name + "_outcomes");
  }

  /**
   * @param name of what it records, without blanks
   * @param objective calls that are to succeed, of a hundred
   * @return null where nothing tells success
   */
  static @Nullable Outcomes of(Source source, String name, double objective) {
    return source.success() == null ? null : new Outcomes(source, name, objective);
  }

  RuleGroup group() {
    ExposedMetric calls = source.calls();
    Success success = source.success();
    if (calls == null || success == null) {
      return group;
    }
    String rate = "rate(" + calls.count() + "%s[5m])";
    String all = "sum by (job) (" + rate.replace("%s", calls.selector()) + ")";
    String good = "sum by (job) (" + rate.replace("%s", calls.selector(success.matcher())) + ")";
    group.record(calls(), all);
    group.record(failures(), calls() + " - (" + good + " or 0 * " + calls() + ")");
    group.record(ratio("5m"), failures() + " / " + calls());
    for (String window : WINDOWS) {
      if (!source.denies() || window.equals("30m")) {
        group.record(ratio(window), over(failures(), window) + " / " + over(calls(), window));
      }
    }
    if (source.denies()) {
      denials();
    } else {
      burning();
    }
    return group;
  }

  private void denials() {
    group.alert(
        camel() + "Denials",
        ratio("30m") + " > 0.5\n  and " + enough("30m", 1_800),
        "10m",
        "warning",
        Words.of(source.name()) + " of {{ $labels.job }} says no to most",
        "{{ $value | humanizePercentage }} of its calls do not succeed.");
  }

  /** As the Site Reliability Workbook has it, chapter 5: a long window, and a short one. */
  private void burning() {
    group.alert(
        camel() + "ErrorBudgetBurnFast",
        burn("1h", "5m", 14.4, 3_600) + "\n  or " + burn("6h", "30m", 6, 21_600),
        "",
        "critical",
        "The error budget of " + Words.of(source.name()) + " of {{ $labels.job }} burns too fast",
        "{{ $value | humanizePercentage }} of its calls fail.");
    group.alert(
        camel() + "ErrorBudgetBurnSlow",
        burn("1d", "2h", 3, 86_400) + "\n  or " + burn("3d", "6h", 1, 259_200),
        "",
        "warning",
        "The error budget of " + Words.of(source.name()) + " of {{ $labels.job }} burns too fast",
        "{{ $value | humanizePercentage }} of its calls fail.");
  }

  private String burn(String longWindow, String shortWindow, double times, int seconds) {
    String tooFast = " > " + Numbers.of(times) + " * " + Numbers.of(budget);
    return "("
        + ratio(longWindow)
        + tooFast
        + " and "
        + ratio(shortWindow)
        + tooFast
        + "\n    and "
        + enough(longWindow, seconds)
        + ")";
  }

  /** Below a hundred calls nobody is woken. */
  private String enough(String window, int seconds) {
    return over(calls(), window) + " * " + seconds + " >= 100";
  }

  private static String over(String series, String window) {
    return "avg_over_time(" + series + "[" + window + "])";
  }

  private String calls() {
    return "job:" + name + "_calls:rate5m";
  }

  private String failures() {
    return "job:" + name + "_failures:rate5m";
  }

  private String ratio(String window) {
    return "job:" + name + "_failure:ratio_rate" + window;
  }

  private String camel() {
    return new Slug(source.name()).camel();
  }
}
