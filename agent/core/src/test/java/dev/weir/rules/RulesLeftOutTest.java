package dev.weir.rules;

import static dev.weir.rules.Gates.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rules.Gates.Gate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that are left out, wholly or at one method, and what is said of it. */
class RulesLeftOutTest {
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
