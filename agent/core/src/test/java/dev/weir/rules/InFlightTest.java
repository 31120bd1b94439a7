package dev.weir.rules;

import static dev.weir.rules.Measured.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gauges of calls that have begun and not ended. */
class InFlightTest {

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
}
