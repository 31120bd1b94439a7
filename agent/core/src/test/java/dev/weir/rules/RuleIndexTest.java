package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which methods rules mean, and what is said where they mean none. */
class RuleIndexTest {
  private static final String HOME = "dev.weir.rules.RuleIndexTest$";

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

  private static Measured match(String match) throws Exception {
    String rule =
        """
          - name: r
            match: {MATCH}
            metrics: [{name: calls_total, type: counter}]
        """;
    String text = rule.replace("MATCH", match).replace("HOME.", HOME);
    return new Measured(text, RuleIndexTest.class);
  }

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
    assertThat(matched("class: dev.weir.rules.RuleIndexTest.Gate, method: check")).isEqualTo(1);
    assertThat(matched("class: '*.RuleIndexTest$G*', method: check")).isEqualTo(1);
    assertThat(matched("class: [HOME.Gate, HOME.SpecialGate], method: '<init>'")).isEqualTo(2);
    assertThat(matched("class: '*RuleIndexTest$*Gate', method: '<init>', packages: dev.weir"))
        .isEqualTo(2);
    assertThat(matched("class: '*RuleIndexTest$*Gate', method: '<init>', packages: dev.we"))
        .isZero();
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
  void nearMissesAreExplained() throws Exception {
    assertThat(miss("class: HOME.Gate, method: isAllowd"))
        .isEqualTo(
            "`Gate.isAllowd` does not exist; did you mean `isAllowed(String, String)` or"
                + " `isAllowed(String, int, String[])`?");
    assertThat(miss("class: HOME.Gate, method: purchase"))
        .isEqualTo("`Gate` has no method [purchase].");
    assertThat(miss("class: HOME.Gate, method: isAllowed, parameters: [int, ..]"))
        .isEqualTo(
            "`Gate.isAllowed` does not take (int, ..); did you mean `isAllowed(String, String)` or"
                + " `isAllowed(String, int, String[])`?");
    assertThat(miss("class: HOME.Gate, method: check, visibility: public"))
        .isEqualTo(
            "`Gate` has `check()`, which `match` leaves out by its return type or visibility.");
    assertThat(miss("class: HOME.Gate, method: check, method_annotation: com.acme.Timed"))
        .isEqualTo("`Gate.check()` does not carry [com.acme.Timed].");
    assertThat(miss("class: HOME.Gate, method: check, class_annotation: com.acme.Timed"))
        .isEqualTo("`Gate` does not carry [com.acme.Timed].");
    assertThat(miss("class: HOME.SpecialGate, method: check"))
        .isEqualTo(
            "`SpecialGate.check` is inherited. Name the class that declares it, " + HOME + "Gate.");
    assertThat(miss("class: HOME.Api, method: isAllowed"))
        .isEqualTo(
            "`Api` is an interface; add include_subtypes: true to observe what implements it.");
    assertThat(miss("class: HOME.SpecialApi, method: isAllowed"))
        .isEqualTo(
            "`SpecialApi` is an interface; add include_subtypes: true to observe what implements"
                + " it.");
    assertThat(miss("class: HOME.Draft, method: isAllowed"))
        .isEqualTo(
            "`Draft.isAllowed(String)` is abstract; add include_subtypes: true to observe what"
                + " extends `Draft`.");
  }

  @Test
  void whatMatchesNothingIsSaidOnceTheApplicationIsUp() throws Exception {
    String loaded = "has matched nothing: no class ";
    assertThat(unmatched("class: HOME.Gaet, method: check"))
        .isEqualTo(loaded + HOME + "Gaet has been loaded; did you mean `" + HOME + "Gate`?");
    assertThat(unmatched("class: dev.wire.rules.RuleIndexTest.Gate, method: check"))
        .isEqualTo(
            loaded
                + "dev.wire.rules.RuleIndexTest.Gate has been loaded; did you mean `"
                + HOME
                + "Gate`?");
    assertThat(unmatched("class: com.acme.Purchase, method: check"))
        .isEqualTo(
            loaded
                + "com.acme.Purchase has been loaded. Check match.class, or wait until it is used.");
    assertThat(unmatched("method_annotation: com.acme.Timed"))
        .isEqualTo(
            loaded
                + "with com.acme.Timed has been loaded. Check match.class, or wait until it is used.");
    assertThat(unmatched("class: '*RuleIndexTest$Ga*', method: isAllowd"))
        .isEqualTo(
            "has matched nothing: `Gate.isAllowd` does not exist; did you mean `isAllowed(String,"
                + " String)` or `isAllowed(String, int, String[])`?");
    assertThat(unmatched("class: '*RuleIndexTest$Ga*', method: purchase"))
        .isEqualTo(
            "has matched nothing: no class that it means has such a method of its own. Check"
                + " match.method.");
    assertThat(unmatched("class: HOME.Gate, method: check, packages: com.acme"))
        .isEqualTo(
            "has matched nothing: `packages` leaves out " + HOME + "Gate. Leave `packages` out.");
    assertThat(unmatched("class: HOME.Api, method: isAllowd, include_subtypes: true"))
        .isEqualTo(
            "has matched nothing: `Api.isAllowd` does not exist; did you mean"
                + " `isAllowed(String)`?");
    assertThat(unmatched("class: HOME.Marker, method: check, include_subtypes: true"))
        .isEqualTo(
            "has matched nothing: `Marked.check` is inherited. Name the class that declares it, "
                + HOME
                + "Gate.");
    assertThat(unmatched("class: HOME.Gate, method: isAllowd")).as("said before").isEmpty();
  }

  private static String unmatched(String match) throws Exception {
    try (Measured measured = match(match)) {
      Class<?>[] loaded = {
        measured.woven(Gate.class),
        measured.woven(Api.class),
        measured.woven(Marker.class),
        measured.woven(Marked.class),
        String.class
      };
      for (Class<?> type : loaded) {
        type.getDeclaredMethods();
      }
      String lines = String.join("\n", measured.index.unmatched(loaded));
      return lines.replace("weir.yaml:2:5: rule `r` ", "");
    }
  }

  private static String miss(String match) throws Exception {
    try (Measured measured = match(match)) {
      measured.woven(SpecialGate.class).getDeclaredMethods();
      measured.woven(SpecialApi.class).getDeclaredMethods();
      measured.woven(Draft.class).getDeclaredMethods();
      String start = "weir: WARN: weir.yaml:2:5: rule `r`: ";
      assertThat(measured.log()).startsWith(start);
      assertThat(measured.index.matchedMethods()).containsEntry("r", 0);
      return measured.log().substring(start.length()).trim();
    }
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

  @Test
  void anExpressionThatDoesNotFitLeavesTheRuleOutAtThatMethod() throws Exception {
    String rule =
        """
          - name: r
            match: {class: HOME.Gate, method: isAllowed}
            metrics: [{name: calls_total, type: counter, labels: {tenant: arg0, n: arg2.length}}]
        """;
    try (Measured measured = new Measured(rule.replace("HOME.", HOME), Gate.class)) {
      measured.call(measured.make(Gate.class), "isAllowed", "a", "b");
      measured.call(measured.make(Gate.class), "isAllowed", "a", 1, new String[] {"c"});
      assertThat(measured.log())
          .isEqualTo(
              "weir: WARN: weir.yaml:4:76: `arg2.length`: "
                  + HOME
                  + "Gate.isAllowed(String, String) has no `arg2`. Its last argument is `arg1`."
                  + " Rule `r` does not measure "
                  + HOME
                  + "Gate.isAllowed(String, String).\n");
      assertThat(measured.samples("calls_total"))
          .containsExactly("calls_total{n=\"1\",tenant=\"a\"} 1.0");
    }
  }

  @Test
  void aRuleStopsAtItsLimitOfMethods() throws Exception {
    String rule =
        """
          - name: r
            match: {class: HOME.Gate, method: '*'}
            max_methods: 2
            metrics: [{name: calls_total, type: counter}]
        """;
    try (Measured measured = new Measured(rule.replace("HOME.", HOME), Gate.class)) {
      measured.make(Gate.class);
      assertThat(measured.index.matchedMethods()).containsEntry("r", 2);
      assertThat(measured.log())
          .isEqualTo(
              "weir: WARN: weir.yaml:2:5: rule `r` means more than 2 methods. It stops there; see"
                  + " max_methods.\n");
    }
  }

  @Test
  void anExpressionThatIsNoneIsAProblemOfTheConfiguration() throws Exception {
    String rules =
        """
          - name: bad
            match: {class: HOME.Gate, method: check}
            when: arg0 &&
            metrics: [{name: a_total, type: counter}]
          - name: good
            match: {class: HOME.Gate, method: check}
            metrics: [{name: b_total, type: counter}]
        """;
    try (Measured measured = new Measured(rules.replace("HOME.", HOME), Gate.class)) {
      assertThat(measured.index.problems().toString())
          .isEqualTo(
              "[weir.yaml:4:16: `arg0 &&`: `&` means nothing here. Write `and`. Rule `bad` is left out.]");
      measured.call(measured.make(Gate.class), "check");
      assertThat(measured.samples("b_total")).isEqualTo(List.of("b_total 1.0"));
    }
  }

  @Test
  void metricsThatDoNotAgreeLeaveTheRuleOut() throws Exception {
    String rule =
        """
          - name: r
            match: {class: HOME.Gate, method: check}
            metrics: [{name: weir_series, type: histogram}]
        """;
    try (Measured measured = new Measured(rule.replace("HOME.", HOME), Gate.class)) {
      measured.call(measured.make(Gate.class), "check");
      assertThat(measured.log()).contains("weir.yaml:4:15: ").contains("weir_series");
    }
  }

  @Test
  void aConstructorCannotBeInFlight() throws Exception {
    String rule =
        """
          - name: r
            match: {class: HOME.Gate, method: <init>}
            metrics: [{name: gates, type: in_flight}]
        """;
    try (Measured measured = new Measured(rule.replace("HOME.", HOME), Gate.class)) {
      measured.make(Gate.class);
      assertThat(measured.log())
          .contains(
              "weir.yaml:4:15: `gates` counts calls in flight of a constructor, which would never"
                  + " end where it throws. Match a method. Rule `r` does not measure");
    }
  }
}
