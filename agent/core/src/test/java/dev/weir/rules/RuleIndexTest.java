package dev.weir.rules;

import static dev.weir.rules.Gates.match;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rules.Gates.SpecialGate;
import org.junit.jupiter.api.Test;

/** Which methods rules mean. */
class RuleIndexTest {
  /** How many methods of the classes a match means. */
  private static int matched(String match) throws Exception {
    try (Measured measured = match(match)) {
      measured.woven(SpecialGate.class).getDeclaredMethods();
      assertThat(measured.log()).isEmpty();
      return measured.index.matchedMethods().get("r");
    }
  }

  @Test
  void methodsAreMeantByNamePatternAndList() throws Exception {
    assertThat(matched("class: HOME.Gate, method: isAllowed")).isEqualTo(2);
    assertThat(matched("class: HOME.Gate, method: 'c*'")).isEqualTo(2);
    assertThat(matched("class: HOME.Gate, method: [check, isAllowed]")).isEqualTo(3);
    assertThat(matched("class: HOME.Gate, method: '*'")).isEqualTo(5);
  }

  @Test
  void classesAreMeantByNamePatternAndList() throws Exception {
    assertThat(matched("class: dev.weir.rules.Gates.Gate, method: check")).isEqualTo(1);
    assertThat(matched("class: '*.Gates$G*', method: check")).isEqualTo(1);
    assertThat(matched("class: [HOME.Gate, HOME.SpecialGate], method: '<init>'")).isEqualTo(2);
    assertThat(matched("class: '*Gates$*Gate', method: '<init>', packages: dev.weir")).isEqualTo(2);
    assertThat(matched("class: '*Gates$*Gate', method: '<init>', packages: dev.we")).isZero();
  }

  @Test
  void signaturesNarrowDown() throws Exception {
    String name = "class: HOME.Gate, method: 'is*', ";
    assertThat(matched(name + "parameters: [java.lang.String, java.lang.String]")).isEqualTo(1);
    assertThat(matched(name + "parameters: [String, int, 'java.lang.String[]']")).isEqualTo(1);
    assertThat(matched(name + "parameters: [String, ..]")).isEqualTo(2);
    assertThat(matched(name + "parameters: [String, int, ..]")).isEqualTo(1);
    assertThat(matched(name + "parameters: [..]")).isEqualTo(2);
    assertThat(matched("class: HOME.Gate, method: '*', returns: boolean")).isEqualTo(2);
    assertThat(matched("class: HOME.Gate, method: '*', visibility: private")).isEqualTo(1);
    assertThat(matched("class: HOME.Gate, method: '*', visibility: [public, protected]"))
        .isEqualTo(2);
  }

  @Test
  void theBodyOfALambdaIsMeantByItsName() throws Exception {
    assertThat(matched("class: HOME.Gate, method: 'lambda$task$*'")).isEqualTo(1);
  }

  @Test
  void whatMeasuringItselfRestsOnIsNotMeasured() throws Exception {
    try (Measured measured = match("class: java.util.HashMap, method: get")) {
      assertThat(measured.index.concerns(null, "java/util/HashMap", new byte[0])).isFalse();
      assertThat(measured.index.problems())
          .extracting(Object::toString)
          .containsExactly(
              "weir.yaml:2:5: rule `r` names java.util.HashMap, on which measuring itself rests."
                  + " Name the methods that call it. Rule `r` is left out.");
    }
  }

  @Test
  void classesThatNoRuleMeansAreNotEvenRead() throws Exception {
    try (Measured measured = match("class: com.acme.Gate, method: check")) {
      assertThat(measured.index.concerns(null, "com/acme/Other", new byte[0])).isFalse();
    }
  }
}
