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
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody uses tenants as a label, and there are 100,000 of them. */
class LabelExplosionTest {
  private static final int TENANTS = 100_000;
  private static final int CAP = 500;
  private static final String METRIC = "quota_checks_total";
  private static final Pattern DONE = Pattern.compile("^" + TENANTS + " allowed$");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 25})
  void the_first_keep_their_identity_and_the_rest_are_counted_as_others(int version)
      throws IOException {
    try (AppProcess quota =
        App.QUOTA.on(Needs.java(version)).option("-Xmx32m").weir(configuration()).start()) {
      checkAll(quota, 1);
      Scrape first = quota.scrape();
      checkAll(quota, 2);
      Scrape second = quota.scrape();

      assertThat(first.samples(METRIC)).hasSize(CAP + 1);
      assertThat(second.samples(METRIC)).hasSize(CAP + 1);
      for (int tenant = 1; tenant <= CAP; tenant++) {
        assertThat(first.value(METRIC, "tenant_id", "team-" + tenant)).isEqualTo(1);
        assertThat(second.value(METRIC, "tenant_id", "team-" + tenant)).isEqualTo(2);
      }
      assertThat(first.value(METRIC, "tenant_id", "__other__")).isEqualTo(TENANTS - CAP);
      assertThat(second.value(METRIC, "tenant_id", "__other__")).isEqualTo(2 * (TENANTS - CAP));
      assertThat(second.value("weir_label_overflow_total", "metric", METRIC, "label", "tenant_id"))
          .isPositive();
    }
  }

  private static void checkAll(AppProcess quota, int times) {
    quota.running().write("check-all team " + TENANTS + " reports\n");
    assertThat(Pause.until(() -> quota.running().stdout().with(DONE).size() == times, PATIENCE))
        .isTrue();
  }

  private Path configuration() throws IOException {
    return Files.writeString(
        folder.resolve("weir.yaml"),
        """
        rules:
          - name: gate
            match: {class: com.example.quota.FeatureGate, method: isAllowed}
            metrics:
              - {name: quota_checks_total, type: counter, labels: {tenant_id: arg0}}
        """);
  }
}
