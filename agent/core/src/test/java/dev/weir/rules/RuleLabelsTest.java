package dev.weir.rules;

import static dev.weir.rules.Measured.gate;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The labels that rules record them under. */
class RuleLabelsTest {

  @Test
  void whenDecidesBeforeLabelsAreComputed() throws Exception {
    String rules =
        """
          - name: invoice
            match: {class: FeatureGate, method: charge}
            when: return > 10 and duration < 100
            metrics:
              - {name: big_total, type: counter, labels: {currency: arg0.currency}}
              - {name: big_ms, type: histogram}
        """;
    try (Measured measured = gate(rules)) {
      Object gate = measured.make(FeatureGate.class);
      measured.call(gate, "charge", measured.invoice(5, null));
      measured.call(gate, "charge", measured.invoice(50, "USD"));

      assertThat(measured.samples("big_total")).containsExactly("big_total{currency=\"USD\"} 1.0");
      assertThat(measured.samples("big_ms_count")).containsExactly("big_ms_count 1");
      assertThat(measured.errors).isEmpty();
    }
  }

  @Test
  void labelsHaveDefaultsAllowedValuesAndChoices() throws Exception {
    String rules =
        """
          - name: gate
            match: {class: FeatureGate, method: isAllowed}
            metrics:
              - name: calls_total
                type: counter
                const_labels: {kind: gate}
                labels:
                  tenant: {value: arg0, default: nobody}
                  feature: {value: arg1, allow: [sso, export]}
                  size: {if: len(arg0) > 3, then: long, else: short}
        """;
    try (Measured measured = gate(rules)) {
      Object gate = measured.make(FeatureGate.class);
      measured.call(gate, "isAllowed", "acme", "sso");
      measured.call(gate, "isAllowed", null, "other");

      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(
              "calls_total{feature=\"sso\",kind=\"gate\",size=\"long\",tenant=\"acme\"} 1.0",
              "calls_total{feature=\"__other__\",kind=\"gate\",size=\"short\",tenant=\"nobody\"}"
                  + " 1.0");
    }
  }

  @Test
  void twoRulesFeedOneMetricWithTheUnionOfTheirLabels() throws Exception {
    String rules =
        """
          - name: one
            match: {class: FeatureGate, method: isAllowed}
            metrics: [{name: ops_total, type: counter, labels: {tenant: arg0}, const_labels: {op: get}}]
          - name: two
            match: {class: FeatureGate, method: charge}
            metrics: [{name: ops_total, type: counter, labels: {region: this.region}, const_labels: {op: put}}]
        """;
    try (Measured measured = gate(rules)) {
      Object gate = measured.make(FeatureGate.class, "us");
      measured.call(gate, "isAllowed", "acme", "sso");
      measured.call(gate, "charge", measured.invoice(5, null));

      assertThat(measured.samples("ops_total"))
          .containsExactlyInAnyOrder(
              "ops_total{op=\"get\",region=\"unknown\",tenant=\"acme\"} 1.0",
              "ops_total{op=\"put\",region=\"us\",tenant=\"unknown\"} 1.0");
    }
  }
}
