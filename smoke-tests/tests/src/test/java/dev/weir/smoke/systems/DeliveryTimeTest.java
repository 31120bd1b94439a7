package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the wall's clock, with the intervals that ship: from an attack to those who are on call. */
class DeliveryTimeTest {
  @Test
  void a_critical_alert_is_delivered_within_two_minutes(@TempDir Path config, @TempDir Path data) {
    Shipped shipped = Shipped.copy("sql-synthesizer", config);
    try (PostgresServer postgres =
            PostgresServer.start(Needs.program("initdb"), Needs.program("postgres"));
        AppProcess app = SqlSynthesizer.start(postgres, shipped);
        Watch watch =
            Watch.over(shipped.replace("app:9404", app.sidePort().getAuthority()), data)) {
      watch.awaits("up", 1);

      long attacked = System.nanoTime();
      assertThat(app.calls().post("/api/query", "' OR 1=1 --").status()).isEqualTo(400);
      Alert injection = new Alert(watch, "SQLInjectionAttempts", "severity='critical'");
      injection.mails("oncall@sqlsynthesizer.example", "CRITICAL: SQL Synthesizer Alert");
      injection.slacks("CRITICAL: SQL Synthesizer Alert");

      Duration taken = Duration.ofNanos(System.nanoTime() - attacked);
      System.out.println("from the attack to mail and Slack: " + taken.toSeconds() + " s");
      assertThat(taken).isLessThan(Duration.ofMinutes(2));
    }
  }
}
