package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.HttpCalls.Answer;
import dev.weir.smoke.harness.Pause;
import java.time.Duration;

/** What the quota tool is told to do, and its agent. */
final class Told {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Told() {}

  /** Commands; returns once each is answered. */
  static void tell(AppProcess quota, String... commands) {
    int lines = quota.running().stdout().all().size() + commands.length;
    quota.running().write(String.join("\n", commands) + "\n");
    assertThat(Pause.until(() -> quota.running().stdout().all().size() == lines, PATIENCE))
        .isTrue();
  }

  /** To read its configuration again. */
  static Answer reload(AppProcess quota) {
    return new HttpCalls(quota.sidePort()).post("/-/reload", "");
  }
}
