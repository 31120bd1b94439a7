package dev.weir.rules;

import java.util.concurrent.CountDownLatch;

/** Business code and the rules on it, for reloads. */
final class Entrances {
  static final String GATE =
      rule(
          "gate",
          "Turnstile",
          "{name: gate_total, type: counter, help: Passes, labels: {who: arg0}}");

  static final String DOOR =
      rule("door", "Door", "{name: door_total, type: counter, help: Entries}");

  private Entrances() {}

  /** Passes, and holds. */
  public static class Turnstile {
    public String pass(String who) {
      return who;
    }

    public void hold(CountDownLatch entered, CountDownLatch leave) throws InterruptedException {
      entered.countDown();
      leave.await();
    }
  }

  /** Only passes. */
  public static class Door {
    public String pass(String who) {
      return who;
    }
  }

  static String rule(String name, String type, String metrics) {
    String match = "{class: " + Entrances.class.getName() + "." + type + ", method: pass}";
    return "  - {name: " + name + ", match: " + match + ", metrics: [" + metrics + "]}\n";
  }

  static Measured measured(String rules) throws Exception {
    return new Measured(rules, Turnstile.class, Door.class);
  }
}
