package dev.weir.cli.generate;

/** A group of Prometheus' rules in the making, as YAML. */
final class RuleGroup {
  private final String name;
  private final String interval;
  private final StringBuilder rules = new StringBuilder();

  /**
   * @param name without blanks
   */
  RuleGroup(String name) {
    this(name, "");
  }

  /**
   * @param interval how often it is evaluated; empty for as often as all
   */
  RuleGroup(String name, String interval) {
    this.name = name;
    this.interval = interval;
  }

  void record(String series, String expression) {
    rules.append("      - record: ").append(series).append('\n');
    expression(expression);
  }

  /**
   * @param duration how long it must be so; empty for at once
   * @param summary a template of Prometheus', as the description
   */
  void alert(
      String alert,
      String expression,
      String duration,
      String severity,
      String summary,
      String description) {
    rules.append("      - alert: ").append(alert).append('\n');
    expression(expression);
    if (!duration.isEmpty()) {
      rules.append("        for: ").append(duration).append('\n');
    }
    rules.append("        labels: {severity: ").append(severity).append("}\n");
    rules.append("        annotations:\n");
    rules.append("          summary: ").append(Words.quoted(summary)).append('\n');
    rules.append("          description: ").append(Words.quoted(description)).append('\n');
  }

  /** A block, in which nothing needs to be escaped. */
  private void expression(String expression) {
    rules.append("        expr: |-\n          ");
    rules.append(expression.replace("\n", "\n          ")).append('\n');
  }

  boolean isEmpty() {
    return rules.length() == 0;
  }

  String text() {
    String often = interval.isEmpty() ? "" : "    interval: " + interval + "\n";
    return "  - name: " + name + "\n" + often + "    rules:\n" + rules;
  }
}
