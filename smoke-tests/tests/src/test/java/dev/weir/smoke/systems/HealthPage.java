package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Launch;
import dev.weir.smoke.harness.Pause;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service's side port says of its health. This machine's disk and memory may be full: they
 * are looked at, and found however they are, unless {@link #onAWellMachine}.
 */
final class HealthPage {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpCalls sidePort;

  HealthPage(AppProcess service) {
    this.sidePort = new HttpCalls(service.sidePort());
  }

  /** Whatever this machine is like: what turns is the service. */
  static Launch onAWellMachine(Launch launch) {
    return launch
        .env("WEIR_HEALTH_DISK_DEGRADED_BELOW", "0%")
        .env("WEIR_HEALTH_DISK_UNHEALTHY_BELOW", "0%")
        .env("WEIR_HEALTH_MEMORY_DEGRADED_ABOVE", "100%")
        .env("WEIR_HEALTH_MEMORY_UNHEALTHY_ABOVE", "100%");
  }

  /** Waits until a check finds this, and all of them come to that: no worse than degraded. */
  void turns(String check, String status, String whole) {
    Pause.until(
        () -> status(check).equals(status) && page().path("status").asString().equals(whole),
        PATIENCE);
    JsonNode page = page();
    assertThat(page.path("checks").path(check).path("status").asString()).isEqualTo(status);
    assertThat(page.path("status").asString()).as("%s", page).isEqualTo(whole);
    assertThat(sidePort.get("/health").status()).isEqualTo(200);
    assertThat(sidePort.get("/health/ready").status()).isEqualTo(200);
  }

  /** The service lives, is called so, and these checks of its own find it well. */
  void shows(String service, String... checks) {
    assertThat(sidePort.get("/health/live").status()).isEqualTo(200);
    for (String check : checks) {
      assertThat(Pause.until(() -> status(check).equals("healthy"), PATIENCE))
          .as(check + " in " + page())
          .isTrue();
    }
    JsonNode page = page();
    assertThat(page.path("service").asString()).isEqualTo(service);
    assertThat(page.path("uptime").asDouble()).isPositive();
    assertThat(page.path("checks").propertyNames())
        .contains("disk", "memory")
        .containsAll(List.of(checks));
    boolean unhealthy = page.path("status").asString().equals("unhealthy");
    assertThat(sidePort.get("/health/ready").status()).isEqualTo(unhealthy ? 503 : 200);
  }

  private String status(String check) {
    return page().path("checks").path(check).path("status").asString();
  }

  private JsonNode page() {
    return JSON.readTree(sidePort.get("/health").body());
  }
}
