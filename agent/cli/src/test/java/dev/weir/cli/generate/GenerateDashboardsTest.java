package dev.weir.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import dev.weir.cli.Asked;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row for each rule and poll, with what fits the metrics of it. */
class GenerateDashboardsTest {
  private static final String SELECTED = "job=~\"$job\", instance=~\"$instance\"";
  private static final String COUNTED = "gate_total{" + SELECTED + ", kind=\"a \\\"b\\\"\"}";

  @TempDir Path folder;

  @Test
  void aRuleIsCallsSuccessTimesAndTopLabelValues() throws Exception {
    Asked generate = new Generating(folder).dashboards(Generating.GATE);
    assertThat(generate.out()).isEqualTo(folder.resolve("out/plan-api-rules.json") + ": written\n");
    assertThat(generate.exitCode()).isEqualTo(0);

    String calls = "sum(rate(" + COUNTED + "[$__rate_interval]))";
    String good = COUNTED.replace(", kind", ", allowed=\"True\", kind");
    String buckets =
        "sum by (le) (rate(gate_duration_ms_bucket{" + SELECTED + "}[$__rate_interval]))";
    assertThat(panels("plan-api-rules.json"))
        .containsExactly(
            Map.entry("feature_gate", ""),
            Map.entry("Calls", calls),
            Map.entry(
                "Success",
                "(sum(rate(" + good + "[$__rate_interval])) or 0 * " + calls + ") / " + calls),
            Map.entry(
                "Calls by tenant",
                "topk(10, sum by (tenant) (rate(" + COUNTED + "[$__rate_interval])))"),
            Map.entry(
                "gate_duration_ms: P50, P95, P99",
                "histogram_quantile(0.5, "
                    + buckets
                    + ")\nhistogram_quantile(0.95, "
                    + buckets
                    + ")\nhistogram_quantile(0.99, "
                    + buckets
                    + ")"));
    assertThat(dashboard("plan-api-rules.json"))
        .containsEntry("uid", "weir-plan-api-rules")
        .containsEntry("title", "Plan API: rules");
  }

  @Test
  void amountsGaugesAndCallsInFlightAreShownAsWhatTheyAre() throws Exception {
    new Generating(folder)
        .dashboards(
            """
            service: s
            rules:
              - name: invoice
                match: {class: com.acme.Invoices, method: finish}
                metrics:
                  - {name: amount_total, type: counter, value: arg0.total, labels: {currency: arg0.currency}}
                  - {name: invoices_in_flight, type: in_flight}
            polls:
              - name: limits
                instances_of: com.acme.Limits
                metrics:
                  - {name: limit_usage_percent, type: gauge, value: this.used, labels: {tenant: this.tenant}}
            """);
    assertThat(panels("s-rules.json"))
        .containsExactly(
            Map.entry("invoice", ""),
            Map.entry(
                "amount_total a second",
                "sum(rate(amount_total{" + SELECTED + "}[$__rate_interval]))"),
            Map.entry(
                "amount_total by currency",
                "topk(10, sum by (currency) (rate(amount_total{"
                    + SELECTED
                    + "}[$__rate_interval])))"),
            Map.entry(
                "invoices_in_flight",
                "topk(20, sum by (instance) (invoices_in_flight{" + SELECTED + "}))"),
            Map.entry("limits", ""),
            Map.entry(
                "limit_usage_percent",
                "topk(20, max by (tenant) (limit_usage_percent{" + SELECTED + "}))"));
  }

  @Test
  void viewsAreApplied() throws Exception {
    new Generating(folder)
        .dashboards(
            Generating.GATE
                + """
                views:
                  - {metric: gate, name: checks, rename_labels: {tenant: customer, allowed: ok}, drop_labels: [kind]}
                  - {metric: gate_duration_ms, drop: true}
                """);
    assertThat(panels("plan-api-rules.json"))
        .containsOnlyKeys("feature_gate", "Calls", "Success", "Calls by customer")
        .hasEntrySatisfying(
            "Success",
            it -> assertThat(it).contains("checks_total{" + SELECTED + ", ok=\"True\"}"));
  }

  @Test
  void onlyThoseCallsThatWhenChoseSayNothingOfSuccess() throws Exception {
    new Generating(folder)
        .dashboards(Generating.GATE.replace("success: return\n", "when: not return\n"));
    assertThat(panels("plan-api-rules.json")).doesNotContainKey("Success");
  }

  private JsonObject dashboard(String file) throws Exception {
    return JsonParser.object().from(new Generating(folder).text(file));
  }

  /** Expressions by title, one line each. */
  private Map<String, String> panels(String file) throws Exception {
    Map<String, String> panels = new LinkedHashMap<>();
    for (Object panel : dashboard(file).getArray("panels")) {
      JsonObject json = (JsonObject) panel;
      String expressions =
          json.getArray("targets", new JsonArray()).stream()
              .map(target -> ((JsonObject) target).getString("expr"))
              .collect(Collectors.joining("\n"));
      panels.put(json.getString("title"), expressions);
    }
    return panels;
  }
}
