package dev.weir.cli;

import dev.weir.config.Problem;
import dev.weir.rules.PollFindings;
import dev.weir.rules.RuleFindings;
import java.io.PrintWriter;

/**
 * The answer of {@code check} for people.
 *
 * <pre>
 * weir.yaml:12:5: rule `gate` matches nothing: `FeatureGate.isAllowd` does not exist; did you mean …
 * feature_gate: 1 method
 *   com.acme.FeatureGate.isAllowed(String, String)
 * poll plan_limits reads:
 *   com.acme.PlanLimitService
 * weir.yaml: 1 problem; 14 rules held against 812 classes.
 * </pre>
 */
final class TextReport {
  private final PrintWriter out;

  TextReport(PrintWriter out) {
    this.out = out;
  }

  void write(CheckReport report) {
    for (Problem problem : report.problems()) {
      out.println(problem);
    }
    for (RuleFindings rule : report.rules()) {
      out.println(rule.config().name() + ": " + count(rule.methods().size(), "method"));
      for (String method : rule.methods()) {
        out.println("  " + method);
      }
    }
    for (PollFindings poll : report.polls()) {
      out.println("poll " + poll.config().name() + " reads:");
      for (String subject : poll.subjects()) {
        out.println("  " + subject);
      }
    }
    String verdict = report.isWell() ? "no problem" : count(report.problems().size(), "problem");
    out.println(report.file() + ": " + verdict + examined(report) + ".");
  }

  private static String examined(CheckReport report) {
    if (report.classes() == 0) {
      return "";
    }
    String rules = count(report.rules().size(), "rule");
    String polls = report.polls().isEmpty() ? "" : " and " + count(report.polls().size(), "poll");
    return "; " + rules + polls + " held against " + report.classes() + " classes";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
