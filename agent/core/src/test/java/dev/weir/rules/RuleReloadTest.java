package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.weave.TestJvm;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a reload does to rules, the classes they are woven into, and their metrics. */
class RuleReloadTest {
  private static final String GATE =
      rule(
          "gate",
          "Turnstile",
          "{name: gate_total, type: counter, help: Passes, labels: {who: arg0}}");
  private static final String DOOR =
      rule("door", "Door", "{name: door_total, type: counter, help: Entries}");

  /** Business code. */
  public static class Turnstile {
    public String pass(String who) {
      return who;
    }

    public void hold(CountDownLatch entered, CountDownLatch leave) throws InterruptedException {
      entered.countDown();
      leave.await();
    }
  }

  /** More of it. */
  public static class Door {
    public String pass(String who) {
      return who;
    }
  }

  private static String rule(String name, String type, String metrics) {
    String match = "{class: " + RuleReloadTest.class.getName() + "." + type + ", method: pass}";
    return "  - {name: " + name + ", match: " + match + ", metrics: [" + metrics + "]}\n";
  }

  private static Measured measured(String rules) throws Exception {
    return new Measured(rules, Turnstile.class, Door.class);
  }

  @Test
  void aRuleThatIsEqualKeepsItsCountsThoughItMovedInTheFile() throws Exception {
    try (Measured measured = measured(GATE)) {
      Object gate = measured.make(Turnstile.class);
      measured.call(gate, "pass", "a");
      RuleChange change = measured.reload("\n\n" + DOOR + GATE);
      assertThat(change).hasToString("1 rule added, 0 changed, 0 removed");
      measured.call(gate, "pass", "a");
      assertThat(measured.samples("gate_total")).containsExactly("gate_total{who=\"a\"} 2.0");
    }
  }

  @Test
  void onlyTheClassesOfARuleThatChangedAreWovenAnew() throws Exception {
    try (Measured measured = measured(GATE + DOOR)) {
      Object gate = measured.make(Turnstile.class);
      Object door = measured.make(Door.class);
      measured.reload(GATE + DOOR.replace("Entries", "Entries and refusals"));
      assertThat(measured.wovenTypes).containsOnly(Door.class.getName());
      measured.reload(GATE + DOOR.replace("Entries", "Entries and refusals"));
      assertThat(measured.wovenTypes).isEmpty();
      measured.call(gate, "pass", "a");
      measured.call(door, "pass", "a");
      assertThat(measured.samples("gate_total")).containsExactly("gate_total{who=\"a\"} 1.0");
      assertThat(measured.samples("door_total")).containsExactly("door_total 1.0");
    }
  }

  @Test
  void ofAThousandRulesTheOneThatChangedCostsItsClassAlone() throws Exception {
    StringBuilder others = new StringBuilder();
    for (int i = 0; i < 999; i++) {
      others.append(rule("r" + i, "Absent" + i, "{name: m" + i + "_total, type: counter}"));
    }
    try (Measured measured = measured(GATE + others + DOOR)) {
      measured.make(Turnstile.class);
      measured.make(Door.class);
      RuleChange change = measured.reload(GATE + others + DOOR.replace("door_total", "in_total"));
      assertThat(change).hasToString("0 rules added, 1 changed, 0 removed");
      assertThat(measured.wovenTypes).containsOnly(Door.class.getName());
    }
  }

  @Test
  void aRuleThatIsAddedIsWovenIntoWhatIsLoaded() throws Exception {
    try (Measured measured = measured(DOOR)) {
      Object gate = measured.make(Turnstile.class);
      measured.call(gate, "pass", "a");
      measured.reload(DOOR + GATE);
      measured.call(gate, "pass", "a");
      assertThat(measured.samples("gate_total")).containsExactly("gate_total{who=\"a\"} 1.0");
    }
  }

  @Test
  void aPatternThatIsAddedIsWovenIntoWhatIsLoaded() throws Exception {
    try (Measured measured = measured(DOOR)) {
      Object gate = measured.make(Turnstile.class);
      measured.reload(DOOR + GATE.replace("RuleReloadTest.Turnstile", "RuleReloadTest$Turn*"));
      measured.call(gate, "pass", "a");
      assertThat(measured.samples("gate_total")).containsExactly("gate_total{who=\"a\"} 1.0");
    }
  }

  @Test
  void aRuleThatIsRemovedLeavesTheClassAsItWas() throws Exception {
    try (Measured measured = measured(GATE)) {
      Object gate = measured.make(Turnstile.class);
      measured.call(gate, "pass", "a");
      assertThat(bytesOf(gate.getClass())).isNotEqualTo(compiled(Turnstile.class));
      RuleChange change = measured.reload("  []\n");
      change.settle(measured.loom());
      assertThat(bytesOf(gate.getClass())).isEqualTo(compiled(Turnstile.class));
      measured.call(gate, "pass", "a");
      assertThat(measured.samples("gate_total")).isEmpty();
      assertThat(measured.samples("weir_series")).isEmpty();
      assertThat(change.removed()).containsExactly("gate");
    }
  }

  @Test
  void anotherRuleOnTheClassOfOneThatIsRemovedStays() throws Exception {
    String second = rule("second", "Turnstile", "{name: second_total, type: counter}");
    try (Measured measured = measured(GATE + second)) {
      Object gate = measured.make(Turnstile.class);
      measured.call(gate, "pass", "a");
      measured.reload(second);
      measured.call(gate, "pass", "a");
      assertThat(measured.samples("second_total")).containsExactly("second_total 2.0");
      assertThat(measured.samples("gate_total")).isEmpty();
    }
  }

  @Test
  void aMetricThatAnotherRuleFeedsTooStays() throws Exception {
    String door = DOOR.replace("door_total", "gate_total").replace("Entries", "Passes");
    try (Measured measured = measured(GATE + door)) {
      Object gate = measured.make(Turnstile.class);
      Object door1 = measured.make(Door.class);
      measured.call(gate, "pass", "a");
      measured.call(door1, "pass", "a");
      measured.reload(door);
      measured.call(door1, "pass", "a");
      assertThat(measured.samples("gate_total"))
          .containsExactlyInAnyOrder(
              "gate_total{who=\"a\"} 1.0", "gate_total{who=\"unknown\"} 2.0");
      measured.reload("  []\n");
      assertThat(measured.samples("gate_total")).isEmpty();
    }
  }

  @Test
  void aRuleThatChangedKeepsTheSeriesOfAMetricThatDidNot() throws Exception {
    try (Measured measured = measured(GATE)) {
      Object gate = measured.make(Turnstile.class);
      measured.call(gate, "pass", "a");
      measured.reload(GATE.replace("who: arg0", "who: upper(arg0)"));
      measured.call(gate, "pass", "a");
      assertThat(measured.samples("gate_total"))
          .containsExactlyInAnyOrder("gate_total{who=\"a\"} 1.0", "gate_total{who=\"A\"} 1.0");
    }
  }

  @Test
  void aMetricWhoseHelpOrLabelsChangedBeginsAnew() throws Exception {
    try (Measured measured = measured(GATE)) {
      Object gate = measured.make(Turnstile.class);
      measured.call(gate, "pass", "a");
      measured.reload(GATE.replace("Passes", "All passes"));
      measured.call(gate, "pass", "a");
      assertThat(measured.samples("gate_total")).containsExactly("gate_total{who=\"a\"} 1.0");
      measured.reload(GATE.replace("who: arg0", "whom: arg0"));
      measured.call(gate, "pass", "a");
      assertThat(measured.samples("gate_total")).containsExactly("gate_total{whom=\"a\"} 1.0");
    }
  }

  @Test
  void aCallThatBeganBeforeItsRuleWentEndsAsItBegan() throws Exception {
    String calls = "{name: held, type: in_flight}, {name: held_total, type: counter}";
    String hold = rule("hold", "Turnstile", calls).replace("method: pass", "method: hold");
    try (Measured measured = measured(hold)) {
      Object gate = measured.make(Turnstile.class);
      CountDownLatch entered = new CountDownLatch(1);
      CountDownLatch leave = new CountDownLatch(1);
      AtomicReference<Exception> failure = new AtomicReference<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  measured.call(gate, "hold", entered, leave);
                } catch (Exception e) {
                  failure.set(e);
                }
              });
      caller.start();
      entered.await();
      assertThat(measured.samples("held")).containsExactly("held 1.0");
      RuleChange change = measured.reload(hold + "    # a comment, and another rule:\n" + DOOR);
      change.settle(measured.loom());
      leave.countDown();
      caller.join();
      assertThat(failure).hasNullValue();
      assertThat(measured.samples("held")).containsExactly("held 0.0");
      assertThat(measured.samples("held_total")).containsExactly("held_total 1.0");
    }
  }

  @Test
  void aHundredReloadsUnderLoadLoseNoCountOfARuleThatStays() throws Exception {
    String stays = rule("stays", "Turnstile", "{name: stays_total, type: counter}");
    AtomicBoolean done = new AtomicBoolean();
    long[] calls = new long[1];
    try (Measured measured = measured(stays)) {
      Object gate = measured.make(Turnstile.class);
      Thread caller =
          new Thread(
              () -> {
                try {
                  for (; !done.get(); calls[0]++) {
                    measured.call(gate, "pass", "a");
                  }
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      caller.start();
      for (int i = 0; i < 100; i++) {
        RuleChange change =
            measured.reload(stays + GATE.replace("Passes", "Passes of version " + i));
        change.settle(measured.loom());
      }
      done.set(true);
      caller.join();
      assertThat(measured.samples("stays_total"))
          .containsExactly("stays_total " + (double) calls[0]);
    }
  }

  @Test
  void weavingAnewMakesAClassNoLonger() throws Exception {
    try (Measured measured = measured(GATE)) {
      Object gate = measured.make(Turnstile.class);
      int length = bytesOf(gate.getClass()).length;
      for (int i = 0; i < 3; i++) {
        measured.reload(GATE.replace("Passes", "Passes of version " + i)).settle(measured.loom());
        measured.call(gate, "pass", "a");
      }
      assertThat(bytesOf(gate.getClass())).hasSize(length);
      assertThat(measured.loom().probes()).isLessThanOrEqualTo(2); // in this loader, and the test's
    }
  }

  @Test
  void probesOfRulesThatWentAreLetGo() throws Exception {
    try (Measured measured = measured(DOOR)) {
      Object gate = measured.make(Turnstile.class);
      for (int i = 0; i < 50; i++) {
        measured.reload(DOOR + GATE.replace("arg0", "arg0 ?? '" + i + "'"));
        measured.call(gate, "pass", "a");
      }
      // Old versions of a class hold their call sites, and those their probes, until they go.
      for (int i = 0; i < 50 && measured.loom().probes() > 5; i++) {
        System.gc();
        Thread.sleep(20);
        measured.loom().tidy();
      }
      assertThat(measured.loom().probes()).isLessThanOrEqualTo(5);
    }
  }

  /** What the JVM runs: retransformation begins with the original, and passes all transformers. */
  private static byte[] bytesOf(Class<?> type) throws Exception {
    AtomicReference<byte[]> seen = new AtomicReference<>();
    ClassFileTransformer looking =
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader,
              String name,
              Class<?> redefined,
              ProtectionDomain domain,
              byte[] bytes) {
            if (redefined == type) {
              seen.set(bytes);
            }
            return null;
          }
        };
    Instrumentation jvm = TestJvm.instrumentation();
    jvm.addTransformer(looking, true);
    jvm.retransformClasses(type);
    jvm.removeTransformer(looking);
    return seen.get();
  }

  private static byte[] compiled(Class<?> type) throws Exception {
    String file = type.getName().replace('.', '/') + ".class";
    return type.getClassLoader().getResourceAsStream(file).readAllBytes();
  }
}
