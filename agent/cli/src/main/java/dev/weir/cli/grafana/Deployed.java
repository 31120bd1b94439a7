package dev.weir.cli.grafana;

/** What became of one thing. Immutable. */
final class Deployed {
  private final Wanted wanted;
  private final Change.Action action;
  private final String why;

  private Deployed(Wanted wanted, Change.Action action, String why) {
    this.wanted = wanted;
    this.action = action;
    this.why = why;
  }

  static Deployed as(Wanted wanted, Change.Action action) {
    return new Deployed(wanted, action, "");
  }

  /**
   * @param why fact and action
   */
  static Deployed refused(Wanted wanted, String why) {
    return new Deployed(wanted, Change.Action.REFUSED, why);
  }

  String kind() {
    return wanted.kind();
  }

  String uid() {
    return wanted.uid();
  }

  Change.Action action() {
    return action;
  }

  /** Why it was refused; else empty. */
  String why() {
    return why;
  }
}
