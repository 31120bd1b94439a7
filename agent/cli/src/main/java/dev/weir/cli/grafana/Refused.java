package dev.weir.cli.grafana;

/** One thing that Grafana does not take; others may well be. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String line;

  /**
   * @param line fact and action
   */
  Refused(String line) {
    super(line);
    this.line = line;
  }

  String line() {
    return line;
  }
}
