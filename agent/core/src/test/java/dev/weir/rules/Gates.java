package dev.weir.rules;

/** Classes that rules mean, or do not quite. */
final class Gates {
  /** What the names of the nested classes begin with. */
  static final String HOME = "dev.weir.rules.Gates$";

  private Gates() {}

  @SuppressWarnings("unused")
  static class Gate {
    public boolean isAllowed(String tenant, String feature) {
      return true;
    }

    boolean isAllowed(String tenant, int feature, String... more) {
      return true;
    }

    private void check() {}

    protected int count(int a) {
      return a;
    }

    Runnable task() {
      return () -> count(1);
    }
  }

  static class SpecialGate extends Gate {}

  interface Api {
    boolean isAllowed(String tenant);
  }

  interface SpecialApi extends Api {}

  abstract static class Draft {
    abstract boolean isAllowed(String tenant);
  }

  interface Marker {}

  static class Marked extends Gate implements Marker {}

  /** A rule that counts calls of what it matches; {@code HOME.} stands for {@link #HOME}. */
  static Measured match(String match) throws Exception {
    String rule =
        """
          - name: r
            match: {MATCH}
            metrics: [{name: calls_total, type: counter}]
        """;
    String text = rule.replace("MATCH", match).replace("HOME.", HOME);
    return new Measured(text, Gates.class);
  }
}
