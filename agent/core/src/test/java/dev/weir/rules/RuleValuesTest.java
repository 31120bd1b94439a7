package dev.weir.rules;

import static dev.weir.rules.Measured.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The values that rules record. */
class RuleValuesTest {

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
      measured.call(gate, "charge", measured.invoice(5, "EUR"));
      measured.call(gate, "charge", measured.invoice(50.5, "EUR"));

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
      measured.call(gate, "charge", measured.invoice(5, null));
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
}
