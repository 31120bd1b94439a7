package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules record, on woven classes. */
class RuleTest {
  private static final String GATE = FeatureGate.class.getName();

  private static Measured gate(String rules) throws Exception {
    return new Measured(rules.replace("FeatureGate", GATE), FeatureGate.class);
  }

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
  void severalGaugesOfCallsInFlightAreToldApart() throws Exception {
    String rules =
        """
          - name: running
            match: {class: FeatureGate, method: run}
            metrics: [{name: running, type: in_flight}, {name: running_too, type: in_flight}]
        """;
    try (Measured measured = gate(rules)) {
      Object gate = measured.make(FeatureGate.class);
      List<String> during = new ArrayList<>();
      Runnable look =
          () -> {
            during.addAll(measured.samples("running"));
            during.addAll(measured.samples("running_too"));
          };
      measured.call(gate, "run", look);
      assertThat(during).containsExactly("running 1.0", "running_too 1.0");
    }
  }

  @Test
  void valuesAreAddedObservedAndSet() throws Exception {
    String rules =
        """
          - name: invoice
            match: {class: FeatureGate, method: charge}
            metrics:
              - {name: amount_total, type: counter, value: arg0.total, labels: {currency: arg0.currency}}
              - {name: amount, type: histogram, value: arg0.total, buckets: [10, 100]}
              - {name: last_total, type: gauge, value: return * 2}
        """;
    try (Measured measured = gate(rules)) {
      Object gate = measured.make(FeatureGate.class);
      measured.call(gate, "charge", invoice(measured, 5, "EUR"));
      measured.call(gate, "charge", invoice(measured, 50.5, "EUR"));

      assertThat(measured.samples("amount_total"))
          .containsExactly("amount_total{currency=\"EUR\"} 55.5");
      assertThat(measured.samples("amount_bucket"))
          .containsExactly(
              "amount_bucket{le=\"10.0\"} 1",
              "amount_bucket{le=\"100.0\"} 2",
              "amount_bucket{le=\"+Inf\"} 2");
      assertThat(measured.samples("last_total")).containsExactly("last_total 101.0");
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object invoice(Measured measured, double total, String currency) throws Exception {
    Class type = measured.woven(FeatureGate.Currency.class);
    Object of = currency == null ? null : Enum.valueOf(type, currency);
    return measured.make(FeatureGate.Invoice.class, total, of);
  }

  @Test
  void aThrowingGetterCostsItsLabelAndANullValueItsMetric() throws Exception {
    String rules =
        """
          - name: invoice
            match: {class: FeatureGate, method: charge}
            metrics:
              - {name: charges_total, type: counter, labels: {currency: arg0.currency, region: this.region}}
              - {name: amount_total, type: counter, value: arg0.total}
              - {name: strange_total, type: counter, value: len(arg0.currency.name)}
        """;
    try (Measured measured = gate(rules)) {
      Object gate = measured.make(FeatureGate.class);
      measured.call(gate, "charge", invoice(measured, 5, null));
      measured.call(gate, "charge", new Object[] {null});

      assertThat(measured.samples("charges_total"))
          .containsExactly("charges_total{currency=\"unknown\",region=\"eu\"} 2.0");
      assertThat(measured.samples("amount_total")).containsExactly("amount_total 5.0");
      assertThat(measured.samples("strange_total")).containsExactly("strange_total 0.0");
      assertThat(measured.errors)
          .containsExactlyInAnyOrder(
              "invoice label_threw",
              "invoice value_threw",
              "invoice value_null",
              "invoice value_null");
      assertThat(measured.log())
          .contains(
              "weir: WARN: weir.yaml:5:65: `arg0.currency` threw java.lang.IllegalStateException:"
                  + " no currency. Only this label of rule `invoice` is lost; it is counted in"
                  + " weir_rule_errors_total.");
    }
  }

  @Test
  void aCallThatThrewReturnsNoValueWhichIsNoFaultOfTheRule() throws Exception {
    String rules =
        """
          - name: zone
            match: {class: FeatureGate, method: zone}
            metrics:
              - {name: zone_length, type: histogram, value: len(return), buckets: [10]}
              - {name: zone_length_total, type: counter, value: len(return)}
              - {name: zone_last_length, type: gauge, value: len(return)}
        """;
    try (Measured measured = gate(rules)) {
      Class<?> gate = measured.woven(FeatureGate.class);
      assertThatThrownBy(() -> measured.call(gate, "zone", 9L, List.of("ab")))
          .isInstanceOf(IndexOutOfBoundsException.class);
      measured.call(gate, "zone", 0L, List.of("ab"));
      assertThat(measured.errors).isEmpty();
      measured.call(gate, "zone", 0L, Arrays.asList(new String[] {null}));

      assertThat(measured.samples("zone_length_count")).containsExactly("zone_length_count 1");
      assertThat(measured.samples("zone_length_total")).containsExactly("zone_length_total 2.0");
      assertThat(measured.samples("zone_last_length")).containsExactly("zone_last_length 2.0");
      assertThat(measured.errors)
          .containsExactly("zone value_null", "zone value_null", "zone value_null");
    }
  }

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
      measured.call(gate, "charge", invoice(measured, 5, null));
      measured.call(gate, "charge", invoice(measured, 50, "USD"));

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
      measured.call(gate, "charge", invoice(measured, 5, null));

      assertThat(measured.samples("ops_total"))
          .containsExactlyInAnyOrder(
              "ops_total{op=\"get\",region=\"unknown\",tenant=\"acme\"} 1.0",
              "ops_total{op=\"put\",region=\"us\",tenant=\"unknown\"} 1.0");
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
  void durationsAreInTheUnitOfTheName() throws Exception {
    String rules =
        """
          - name: sleep
            match: {class: FeatureGate, method: sleep}
            metrics:
              - {name: sleep_seconds, type: histogram, buckets: [0.01, 10]}
              - {name: sleep_ms, type: histogram, buckets: [10, 10000]}
              - {name: sleep_us, type: histogram, buckets: [10000, 10000000]}
              - {name: sleep_ns, type: histogram, buckets: [10000000, 10000000000]}
              - {name: sleep_milliseconds, type: histogram, buckets: [10, 10000]}
              - {name: sleep_micros, type: histogram, buckets: [10000, 10000000]}
              - {name: sleep_minutes, type: histogram, buckets: [0.0001, 1]}
              - {name: sleep_hours, type: histogram, buckets: [0.000001, 1]}
              - {name: sleep_days, type: histogram, buckets: [0.00000001, 1]}
              - {name: slept_ms_total, type: counter, value: duration}
              - {name: half_ms, type: histogram, value: duration / 2, buckets: [5, 5000]}
        """;
    try (Measured measured = gate(rules)) {
      measured.call(measured.make(FeatureGate.class), "sleep", 20L);

      String[] suffixes = {
        "seconds", "ms", "us", "ns", "milliseconds", "micros", "minutes", "hours", "days"
      };
      List<String> names = new ArrayList<>(List.of("half_ms"));
      for (String suffix : suffixes) {
        names.add("sleep_" + suffix);
      }
      for (String name : names) {
        List<String> buckets = measured.samples(name + "_bucket");
        assertThat(buckets).hasSize(3);
        assertThat(buckets.get(0)).endsWith(" 0");
        assertThat(buckets.get(1)).endsWith(" 1");
      }
      String slept = measured.samples("slept_ms_total").get(0);
      assertThat(Double.parseDouble(slept.substring(slept.indexOf(' ')))).isBetween(20.0, 10000.0);
    }
  }

  @Test
  void callsInFlightAreRaisedAndLowered() throws Exception {
    String rules =
        """
          - name: run
            match: {class: FeatureGate, method: run}
            labels: {region: this.region}
            metrics:
              - {name: running, type: in_flight}
              - {name: run_total, type: counter, drop_labels: [region]}
          - name: every
            match: {class: FeatureGate, method: run}
            nested: all
            when: arg0 != null
            metrics: [{name: every_running, type: in_flight}]
        """;
    try (Measured measured = gate(rules)) {
      Object gate = measured.make(FeatureGate.class);
      Runnable inner =
          () -> {
            assertThat(measured.samples("running")).containsExactly("running{region=\"eu\"} 1.0");
            assertThat(measured.samples("every_running")).containsExactly("every_running 2.0");
          };
      Runnable outer = () -> callUnchecked(measured, gate, inner);
      measured.call(gate, "run", outer);
      assertThatThrownBy(() -> measured.call(gate, "run", new Object[] {null}))
          .isInstanceOf(NullPointerException.class);

      assertThat(measured.samples("running")).containsExactly("running{region=\"eu\"} 0.0");
      assertThat(measured.samples("every_running")).containsExactly("every_running 0.0");
      assertThat(measured.samples("run_total")).containsExactly("run_total 2.0");
    }
  }

  private static void callUnchecked(Measured measured, Object gate, Runnable work) {
    try {
      measured.call(gate, "run", work);
    } catch (Exception e) {
      throw new IllegalStateException(e);
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
