package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods of a program without servers, frameworks or public classes, named in a file. */
class RulesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String RULES =
      """
      rules:
        - name: gate
          match:
            class: com.example.quota.FeatureGate
            method: isAllowed
            parameters: [java.lang.String, java.lang.String]
          success: return
          labels: {tenant: arg0, feature: arg1}
          metrics:
            - {name: quota_checks_total, type: counter, labels: {allowed: success}}
            - name: quota_check_duration_seconds
              type: histogram
              value: duration
              buckets: [0.001, 0.01, 0.1, 1, 10]
              drop_labels: [tenant]
        - name: charge
          match: {class: com.example.quota.Meter, method: charge}
          labels: {plan: lower(arg0.plan.name), limit: arg0.plan.unitsPerMonth}
          metrics:
            - {name: quota_charges_total, type: counter, labels: {error: simple_name(thrown)}}
        - name: units
          match: {class: com.example.quota.Meter, method: charge}
          when: success
          labels: {plan: lower(arg0.plan.name)}
          metrics:
            - {name: quota_units_total, type: counter, value: return}
      """;

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void arguments_results_exceptions_and_private_getters_are_labels_and_values(
      int version, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), RULES);
    try (AppProcess quota = App.QUOTA.on(Needs.java(version)).weir(file).start()) {
      tell(
          quota,
          "check team-1 reports",
          "check team-1 reports",
          "check free-7 enterprise-sso",
          "check nobody reports",
          "charge team-1 40",
          "charge team-2 2",
          "charge free-7 101");
      Scrape scrape = quota.scrape();

      assertThat(checks(scrape, "team-1", "reports", "true")).isEqualTo(2);
      assertThat(checks(scrape, "free-7", "enterprise-sso", "false")).isEqualTo(1);
      assertThat(checks(scrape, "nobody", "reports", "false")).as("it threw").isEqualTo(1);
      assertThat(scrape.sum("quota_checks_total")).isEqualTo(4);
      assertThat(scrape.value("quota_check_duration_seconds_count", "feature", "reports"))
          .isEqualTo(3);
      assertThat(
              scrape.value(
                  "quota_check_duration_seconds_bucket", "feature", "reports", "le", "10.0"))
          .isEqualTo(3);
      assertThat(charges(scrape, "team", "10000", "unknown")).isEqualTo(2);
      assertThat(charges(scrape, "free", "100", "QuotaExceeded")).isEqualTo(1);
      assertThat(scrape.value("quota_units_total", "plan", "team")).isEqualTo(42);
      assertThat(scrape.value("weir_rule_matched_methods", "rule", "gate")).isEqualTo(1);
      assertThat(scrape.sum("weir_rule_errors_total")).isZero();
    }
  }

  private static void tell(AppProcess quota, String... commands) {
    quota.running().write(String.join("\n", commands) + "\n");
    assertThat(
            Pause.until(
                () -> quota.running().stdout().all().size() == 1 + commands.length, PATIENCE))
        .isTrue();
  }

  private static double checks(Scrape scrape, String tenant, String feature, String allowed) {
    return scrape.value(
        "quota_checks_total", "tenant", tenant, "feature", feature, "allowed", allowed);
  }

  private static double charges(Scrape scrape, String plan, String limit, String error) {
    return scrape.value("quota_charges_total", "plan", plan, "limit", limit, "error", error);
  }
}
