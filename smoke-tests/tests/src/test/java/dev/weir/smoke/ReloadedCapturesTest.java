package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures come, change and go while the program runs. */
class ReloadedCapturesTest {
  private static final String CONTEXT =
      "reload_interval: 0s\ncontext: {team: {scope: thread, default: none}}\n";
  private static final String RULE =
      """
      rules:
        - name: meter
          match: {class: com.example.quota.Meter, method: charge}
          labels: {team: context.team}
          metrics: [{name: meter_total, type: counter}]
      """;
  private static final String CAPTURE =
      """
      captures:
        - match: {class: com.example.quota.FeatureGate, method: isAllowed}
          set: {team: arg0}
      """;

  @Test
  void a_reload_takes_them_up_changes_them_and_lets_them_go(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), CONTEXT + RULE);
    try (AppProcess quota = App.QUOTA.on(Needs.java(17)).weir(file).start()) {
      Told.tell(quota, "check team-1 reports", "charge team-1 1");
      assertThat(charges(quota, "none")).isEqualTo(1);

      reload(quota, file, CAPTURE);
      Told.tell(quota, "check team-1 reports", "charge team-1 1");
      assertThat(charges(quota, "team-1")).isEqualTo(1);

      reload(quota, file, CAPTURE.replace("arg0", "upper(arg0)"));
      Told.tell(quota, "check team-1 reports", "charge team-1 1");
      assertThat(charges(quota, "TEAM-1")).isEqualTo(1);

      reload(quota, file, "");
      Told.tell(quota, "check team-2 reports", "charge team-2 1");
      assertThat(charges(quota, "TEAM-1")).isEqualTo(2); // of scope thread: until overwritten
      assertThat(quota.scrape().sum("meter_total")).isEqualTo(4);
      assertThat(quota.running().stderr().text()).doesNotContain("ERROR", "cannot be woven");
    }
  }

  private static void reload(AppProcess quota, Path file, String captures) throws IOException {
    Files.writeString(file, CONTEXT + captures + RULE);
    assertThat(Told.reload(quota).status()).isEqualTo(200);
  }

  private static double charges(AppProcess quota, String team) {
    return quota.scrape().sum("meter_total", "team", team);
  }
}
