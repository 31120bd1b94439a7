package dev.weir.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Asked;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts that fit what a rule tells; promtool has its word on them in the smoke tests. */
class GenerateAlertsTest {
  @TempDir Path folder;

  @Test
  void aRuleWhoseResultSaysNoAlertsOnDenialsAndSlowness() throws Exception {
    Asked generate = new Generating(folder).alerts(Generating.GATE);
    assertThat(generate.out()).isEqualTo(folder.resolve("out/plan-api-alerts.yml") + ": written\n");
    assertThat(generate.exitCode()).isEqualTo(0);
    assertThat(withoutComments())
        .startsWith(
            """
            groups:
              - name: plan_api_feature_gate_outcomes
                rules:
                  - record: job:plan_api_feature_gate_calls:rate5m
                    expr: |-
                      sum by (job) (rate(gate_total{kind="a \\"b\\""}[5m]))
                  - record: job:plan_api_feature_gate_failures:rate5m
                    expr: |-
                      job:plan_api_feature_gate_calls:rate5m - (sum by (job) (rate(gate_total{allowed="True", kind="a \\"b\\""}[5m])) or 0 * job:plan_api_feature_gate_calls:rate5m)
                  - record: job:plan_api_feature_gate_failure:ratio_rate5m
                    expr: |-
                      job:plan_api_feature_gate_failures:rate5m / job:plan_api_feature_gate_calls:rate5m
                  - record: job:plan_api_feature_gate_failure:ratio_rate30m
                    expr: |-
                      avg_over_time(job:plan_api_feature_gate_failures:rate5m[30m]) / avg_over_time(job:plan_api_feature_gate_calls:rate5m[30m])
                  - alert: FeatureGateDenials
                    expr: |-
                      job:plan_api_feature_gate_failure:ratio_rate30m > 0.5
                        and avg_over_time(job:plan_api_feature_gate_calls:rate5m[30m]) * 1800 >= 100
                    for: 10m
                    labels: {severity: warning}
                    annotations:
                      summary: 'feature_gate of {{ $labels.job }} says no to most'
                      description: '{{ $value | humanizePercentage }} of its calls do not succeed.'
              - name: plan_api_feature_gate_levels
                rules:
                  - alert: FeatureGateSlow
                    expr: |-
                      histogram_quantile(0.95, sum by (job, le) (rate(gate_duration_ms_bucket[5m]))) >= 250
                        and sum by (job) (rate(gate_duration_ms_count[5m])) * 300 >= 20
                    for: 5m
                    labels: {severity: warning}
                    annotations:
                      summary: 'feature_gate of {{ $labels.job }} is slow'
                      description: 'One call in twenty takes longer than the highest bound of its buckets, 250 ms.'
            """);
  }

  @Test
  void thisWeekIsComparedWithLastWeek() throws Exception {
    new Generating(folder).alerts(Generating.GATE);
    assertThat(withoutComments())
        .endsWith(
            """
              - name: plan_api_feature_gate_hourly
                interval: 5m
                rules:
                  - record: job_le:plan_api_feature_gate_bucket:rate1h
                    expr: |-
                      sum by (job, le) (rate(gate_duration_ms_bucket[1h]))
                  - record: job:plan_api_feature_gate_calls:rate1h
                    expr: |-
                      sum by (job) (rate(gate_total{kind="a \\"b\\""}[1h]))
                  - record: job:plan_api_feature_gate_failures:rate1h
                    expr: |-
                      job:plan_api_feature_gate_calls:rate1h - (sum by (job) (rate(gate_total{allowed="True", kind="a \\"b\\""}[1h])) or 0 * job:plan_api_feature_gate_calls:rate1h)
              - name: plan_api_feature_gate_weekly
                interval: 30m
                rules:
                  - record: job:plan_api_feature_gate:p95_1w
                    expr: |-
                      histogram_quantile(0.95, sum by (job, le) (avg_over_time(job_le:plan_api_feature_gate_bucket:rate1h[1w])))
                  - alert: FeatureGateSlower
                    expr: |-
                      job:plan_api_feature_gate:p95_1w > 1.5 * (job:plan_api_feature_gate:p95_1w offset 1w)
                        and sum by (job) (avg_over_time(job_le:plan_api_feature_gate_bucket:rate1h{le="+Inf"}[1w])) * 604800 >= 1000
                    for: 1h
                    labels: {severity: warning}
                    annotations:
                      summary: 'feature_gate of {{ $labels.job }} is slower than last week'
                      description: 'Its P95 over seven days is {{ $value | printf "%.3f" }} ms, half as long again as in the seven days before, or more.'
                  - record: job:plan_api_feature_gate_failure:ratio_1w
                    expr: |-
                      avg_over_time(job:plan_api_feature_gate_failures:rate1h[1w]) / avg_over_time(job:plan_api_feature_gate_calls:rate1h[1w])
                  - alert: FeatureGateDeniesMore
                    expr: |-
                      job:plan_api_feature_gate_failure:ratio_1w > 2 * (job:plan_api_feature_gate_failure:ratio_1w offset 1w)
                        and job:plan_api_feature_gate_failure:ratio_1w > 0.01 + (job:plan_api_feature_gate_failure:ratio_1w offset 1w)
                        and avg_over_time(job:plan_api_feature_gate_calls:rate1h[1w]) * 604800 >= 1000
                    for: 1h
                    labels: {severity: warning}
                    annotations:
                      summary: 'feature_gate of {{ $labels.job }} refuses more than last week'
                      description: '{{ $value | humanizePercentage }} of its calls over seven days do not succeed, twice as many as in the seven days before, or more.'
            """);
  }

  @Test
  void aRuleWhoseCallsThrowAlertsOnItsBurnRate() throws Exception {
    new Generating(folder)
        .alerts(Generating.GATE.replace("success: return\n", "nested: all\n"), "--objective", "99");
    assertThat(withoutComments())
        .contains(
            """
                  - alert: FeatureGateErrorBudgetBurnFast
                    expr: |-
                      (job:plan_api_feature_gate_failure:ratio_rate1h > 14.4 * 0.01 and job:plan_api_feature_gate_failure:ratio_rate5m > 14.4 * 0.01
                          and avg_over_time(job:plan_api_feature_gate_calls:rate5m[1h]) * 3600 >= 100)
                        or (job:plan_api_feature_gate_failure:ratio_rate6h > 6 * 0.01 and job:plan_api_feature_gate_failure:ratio_rate30m > 6 * 0.01
                          and avg_over_time(job:plan_api_feature_gate_calls:rate5m[6h]) * 21600 >= 100)
                    labels: {severity: critical}
            """)
        .contains("- alert: FeatureGateErrorBudgetBurnSlow\n")
        .contains("- record: job:plan_api_feature_gate_failure:ratio_rate3d\n")
        .doesNotContain("Denials");
  }

  @Test
  void aPercentageAlertsWhereItIsNearlyFull() throws Exception {
    Asked generate =
        new Generating(folder)
            .alerts(
                """
                service: s
                polls:
                  - name: '{{limits}}'
                    instances_of: com.acme.Limits
                    metrics:
                      - {name: limit_usage_percent, type: gauge, value: this.used, labels: {tenant: this.tenant}}
                  - name: queue
                    instances_of: com.acme.Queue
                    metrics: [{name: depth, type: gauge, value: this.depth}]
                """);
    assertThat(generate.out())
        .startsWith(
            "queue: no alert: none of its metrics tells success, a duration or a percentage\n");
    assertThat(new Generating(folder).text("s-alerts.yml"))
        .contains("max by (job, tenant) (limit_usage_percent) > 90\n")
        .contains("summary: '{ {limits}} of {{ $labels.job }} is nearly full'\n");
  }

  @Test
  void slowBeginsWhereTheBucketsThatAreShownEnd() throws Exception {
    String view = "views:\n  - {metric: gate_duration_ms, name: gate_seconds, unit: seconds%s}\n";
    new Generating(folder).alerts(Generating.GATE + view.formatted(""));
    assertThat(withoutComments()).contains("(rate(gate_seconds_bucket[5m]))) >= 0.25\n");
    new Generating(folder).alerts(Generating.GATE + view.formatted(", buckets: [0.1, 2]"));
    assertThat(withoutComments()).contains(">= 2\n").contains("of its buckets, 2 s.'");
    new Generating(folder).alerts(Generating.GATE.replace(", buckets: [1, 10, 250]", ""));
    assertThat(withoutComments()).as("ten seconds").contains(">= 10000\n");
  }

  @Test
  void nothingToAlertOnIsSaid() throws Exception {
    Asked generate =
        new Generating(folder)
            .alerts(
                """
                rules:
                  - name: seen
                    match: {class: com.acme.Log, method: log}
                    metrics: [{name: seen_total, type: counter}]
                """);
    assertThat(generate.err())
        .isEqualTo(
            "weir: ERROR: there is nothing to alert on in `"
                + folder.resolve("weir.yaml")
                + "`.\n");
    assertThat(generate.exitCode()).isEqualTo(2);
    assertThat(new Generating(folder).alerts(Generating.GATE, "--objective", "100").err())
        .contains("--objective 100.0 is no share");
  }

  private String withoutComments() throws Exception {
    return new Generating(folder).text("plan-api-alerts.yml").replaceAll("(?m)^#.*\n", "");
  }
}
