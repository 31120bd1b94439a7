package dev.weir.cli.generate;

/** What people wrote, where a template or YAML would read it as its own. */
final class Words {
  private Words() {}

  /** In a template of Prometheus': without what begins an action. */
  static String of(String text) {
    return text.replace("{{", "{ {");
  }

  /** As a scalar of YAML. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''").replaceAll("\\s+", " ") + "'";
  }
}
