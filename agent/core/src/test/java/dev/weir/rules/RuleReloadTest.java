package dev.weir.rules;

import static dev.weir.rules.Entrances.DOOR;
import static dev.weir.rules.Entrances.GATE;
import static dev.weir.rules.Entrances.measured;
import static dev.weir.rules.Entrances.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rules.Entrances.Door;
import dev.weir.rules.Entrances.Turnstile;
import org.junit.jupiter.api.Test;

/** What a reload does to rules, the classes they are woven into, and their metrics. */
class RuleReloadTest {
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
      measured.reload(DOOR + GATE.replace("Entrances.Turnstile", "Entrances$Turn*"));
      measured.call(gate, "pass", "a");
      assertThat(measured.samples("gate_total")).containsExactly("gate_total{who=\"a\"} 1.0");
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
}
