package dev.weir.rules;

import static dev.weir.rules.Measured.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which calls of which methods rules record. */
class RuleTest {

  @Test
  void countsCallsByTheirArgumentsAndOutcome() throws Exception {
    String rules =
        """
          - name: feature_gate
            match: {class: FeatureGate, method: isAllowed}
            success: return
            success_values: ['True', 'False']
            labels: {tenant_id: arg0, feature_name: lower(arg1)}
            metrics:
              - {name: access_total, type: counter, help: Attempts, labels: {success: success}}
              - name: access_seconds
                type: histogram
                drop_labels: [tenant_id]
                buckets: [60, 120]
        """;
    try (Measured measured = gate(rules)) {
      Object gate = measured.make(FeatureGate.class);
      assertThat(measured.call(gate, "isAllowed", "acme", "SSO")).isEqualTo(true);
      assertThat(measured.call(gate, "isAllowed", "acme", "sso")).isEqualTo(true);
      assertThat(measured.call(gate, "isAllowed", "acme", "denied")).isEqualTo(false);
      assertThatThrownBy(() -> measured.call(gate, "isAllowed", null, "broken"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("broken");

      assertThat(measured.samples("access_total"))
          .containsExactlyInAnyOrder(
              "access_total{feature_name=\"sso\",success=\"True\",tenant_id=\"acme\"} 2.0",
              "access_total{feature_name=\"denied\",success=\"False\",tenant_id=\"acme\"} 1.0",
              "access_total{feature_name=\"broken\",success=\"False\",tenant_id=\"unknown\"} 1.0");
      assertThat(measured.samples("access_seconds_bucket"))
          .contains(
              "access_seconds_bucket{feature_name=\"sso\",le=\"60.0\"} 2",
              "access_seconds_bucket{feature_name=\"sso\",le=\"+Inf\"} 2");
      assertThat(measured.index.matchedMethods()).containsExactly(entry("feature_gate", 1));
      assertThat(measured.errors).isEmpty();
      assertThat(measured.log()).isEmpty();
    }
  }

  @Test
  void anUnlabelledCounterIsThereBeforeTheFirstCall() throws Exception {
    String rules =
        """
          - name: calls
            match: {class: FeatureGate, method: isAllowed}
            metrics: [{name: calls_total, type: counter}]
        """;
    try (Measured measured = gate(rules)) {
      Object gate = measured.make(FeatureGate.class);
      assertThat(measured.samples("calls_total")).containsExactly("calls_total 0.0");
      measured.call(gate, "isAllowed", "a", "b");
      assertThat(measured.samples("calls_total")).containsExactly("calls_total 1.0");
    }
  }

  @Test
  void onlyTheOutermostCallCountsUnlessAllAreAskedFor() throws Exception {
    String rules =
        """
          - name: outer
            match: {class: FeatureGate, method: retry}
            metrics:
              - {name: outer_total, type: counter, labels: {times: arg0}}
              - {name: outer_seconds, type: histogram}
          - name: every
            match: {class: FeatureGate, method: retry}
            nested: all
            metrics:
              - {name: every_total, type: counter}
              - {name: every_seconds, type: histogram}
        """;
    try (Measured measured = gate(rules)) {
      Object gate = measured.make(FeatureGate.class);
      assertThat(measured.call(gate, "retry", 3)).isEqualTo(3);
      assertThat(measured.call(gate, "retry", 2)).isEqualTo(2);

      assertThat(measured.samples("outer_total"))
          .containsExactlyInAnyOrder(
              "outer_total{times=\"3\"} 1.0", "outer_total{times=\"2\"} 1.0");
      assertThat(measured.samples("outer_seconds_count")).containsExactly("outer_seconds_count 2");
      assertThat(measured.samples("every_total")).containsExactly("every_total 7.0");
      assertThat(measured.samples("every_seconds_count")).containsExactly("every_seconds_count 7");
    }
  }

  @Test
  void constructorsCountAtTheirNormalReturn() throws Exception {
    String rules =
        """
          - name: gates
            match: {class: FeatureGate, method: <init>, parameters: [java.lang.String]}
            metrics: [{name: gates_total, type: counter, labels: {region: this.region, ok: success}}]
        """;
    try (Measured measured = gate(rules)) {
      measured.make(FeatureGate.class, "us");
      assertThatThrownBy(() -> measured.make(FeatureGate.class, new Object[] {null}))
          .isInstanceOf(IllegalArgumentException.class);

      assertThat(measured.samples("gates_total"))
          .containsExactly("gates_total{ok=\"true\",region=\"us\"} 1.0");
    }
  }

  @Test
  void staticMethodsAndGenericArguments() throws Exception {
    String rules =
        """
          - name: zone
            match: {class: FeatureGate, method: zone}
            metrics:
              - name: zones_total
                type: counter
                labels: {id: arg0, first: 'upper(arg1[0])', zone: return, method: method, error: simple_name(thrown)}
        """;
    try (Measured measured = gate(rules)) {
      Class<?> gate = measured.woven(FeatureGate.class);
      measured.call(gate, "zone", 1L, List.of("a", "b"));
      assertThatThrownBy(() -> measured.call(gate, "zone", 9L, List.of("a")))
          .isInstanceOf(IndexOutOfBoundsException.class);

      assertThat(measured.samples("zones_total"))
          .containsExactlyInAnyOrder(
              "zones_total{error=\"unknown\",first=\"A\",id=\"1\",method=\"zone\",zone=\"b\"} 1.0",
              "zones_total{error=\"IndexOutOfBoundsException\",first=\"A\",id=\"9\","
                  + "method=\"zone\",zone=\"unknown\"} 1.0");
    }
  }
}
