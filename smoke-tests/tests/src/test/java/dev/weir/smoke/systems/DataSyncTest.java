package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * S3 of docs/SYSTEMS.md: operations that carry an annotation, jobs, conflicts, with the files that
 * ship for them. Five minutes of theirs are ten seconds here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DataSyncTest {
  @AutoClose static AppProcess sync;
  @AutoClose static Watch watch;

  @BeforeAll
  static void start(@TempDir Path config, @TempDir Path data) {
    Shipped shipped =
        Shipped.copy("data-sync", config).faster(30).replace("interval: 5s", "interval: 200ms");
    sync = App.DATA_SYNC.on(Needs.java(17)).weir(shipped.file("weir.yaml")).start();
    watch = Watch.over(shipped.replace("sync:9404", sync.sidePort().getAuthority()), data);
  }

  /** First: nobody else has synchronised by then. */
  @Test
  @Order(1)
  void operations_records_bytes_errors_and_conflicts_count_exactly() {
    for (int i = 0; i < 10; i++) {
      sync("crm", 20, 3);
      sync("warehouse", 5, 0);
    }
    watch.awaits("sum(sync_operations_total)", 40);
    weather("warehouse", "down");
    for (int i = 0; i < 4; i++) {
      sync("warehouse", 5, 0);
    }
    watch.awaits("sum(sync_operations_total)", 44);
    weather("warehouse", "fair");

    assertThat(watch.series("sync_operations_total"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                operation("crm", "pull", "success"), 10.0,
                operation("crm", "push", "success"), 10.0,
                operation("warehouse", "pull", "success"), 10.0,
                operation("warehouse", "push", "success"), 10.0,
                operation("warehouse", "pull", "error"), 4.0));
    assertThat(watch.series("sync_operation_duration_seconds_count"))
        .containsEntry(Map.of("connector", "warehouse", "operation", "pull"), 14.0)
        .hasSize(4);
    assertThat(watch.series("sync_records_total"))
        .containsEntry(Map.of("connector", "crm", "operation", "push"), 200.0)
        .containsEntry(Map.of("connector", "warehouse", "operation", "push"), 50.0)
        .hasSize(4);
    assertThat(watch.series("sync_bytes_total"))
        .containsEntry(Map.of("connector", "crm", "operation", "pull"), 200.0 * 256)
        .hasSize(4);
    assertThat(watch.series("sync_errors_total"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Map.of("connector", "warehouse", "error_type", "ConnectException"), 4.0));
    assertThat(watch.series("sync_conflicts_total"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                conflict("crm", "source_wins"), 10.0,
                conflict("crm", "target_wins"), 10.0,
                conflict("crm", "merged"), 10.0));
  }

  @Test
  @Order(2)
  void jobs_queue_and_connections_are_as_they_are_now() {
    weather("crm", "slow");
    for (int i = 0; i < 20; i++) {
      sync("crm", 1, 0);
    }

    watch.awaits("sync_active_jobs", 8);
    watch.awaits("sync_queue_depth", 12);
    watch.awaits("sync_connections{connector='crm'}", 4);
    watch.awaits("sync_connections{connector='warehouse'}", 0);
    weather("crm", "fair");
    watch.awaits("sync_active_jobs", 0);
    watch.awaits("sync_queue_depth", 0);
  }

  @Test
  void alerts_fire_under_their_faults_are_delivered_by_severity_and_resolve() {
    Alert down = alert("SyncConnectorDown", "connector='warehouse'");
    Alert errors = alert("SyncErrorRateHigh", "connector='warehouse'");
    Alert conflicts = alert("SyncConflictsHigh", "connector='crm'");
    Alert idle = alert("SyncConnectorIdle", "connector='crm'");
    weather("warehouse", "down");
    try (Traffic refused = Traffic.of(() -> sync("warehouse", 1, 0));
        Traffic disputed = Traffic.of(() -> sync("crm", 1, 2))) {
      List.of(down, errors, conflicts).forEach(Alert::fires);
      down.pages("firing");
      down.mails("oncall@datasync.example", "EMERGENCY: SyncConnectorDown");
      conflicts.slacks("WARNING: SyncConflictsHigh");
    }
    idle.fires();
    idle.mails("team@datasync.example", "INFO: SyncConnectorIdle");

    weather("warehouse", "fair");
    try (Traffic mended = Traffic.of(() -> syncBoth())) {
      List.of(down, errors, conflicts, idle).forEach(Alert::resolves);
    }
  }

  @Test
  void a_slow_system_holds_up_the_queue() {
    Alert slow = alert("SyncLatencyHigh", "connector='crm', operation='pull'");
    Alert backlog = alert("SyncQueueBacklog", "severity='warning'");
    weather("crm", "slow");
    for (int i = 0; i < 300; i++) {
      sync("crm", 1, 0);
    }
    List.of(slow, backlog).forEach(Alert::fires);

    weather("crm", "fair");
    sync.calls().send("DELETE", "/queue", "");
    List.of(slow, backlog).forEach(Alert::resolves);
  }

  @Test
  void it_says_that_it_is_well() {
    new HealthPage(sync).shows("data-sync");
  }

  @Test
  void every_panel_shows_data() {
    weather("crm", "fair");
    weather("warehouse", "fair");
    DashboardData data = new DashboardData(watch.prometheus(), "10s");
    try (Traffic both = Traffic.of(() -> syncBoth())) {
      Shipped.dashboards("examples/data-sync").stream()
          .map(Dashboard::read)
          .forEach(data::isThereFor);
    }
  }

  private static Alert alert(String name, String labels) {
    return new Alert(watch, name, labels);
  }

  private static void syncBoth() {
    sync("crm", 2, 1);
    sync("warehouse", 2, 0);
  }

  private static void sync(String connector, int records, int conflicts) {
    String job = "connector=%s&records=%d&conflicts=%d".formatted(connector, records, conflicts);
    assertThat(sync.calls().post("/sync?" + job, "").status()).isEqualTo(202);
  }

  private static void weather(String connector, String weather) {
    sync.calls().post("/weather?connector=" + connector + "&is=" + weather, "");
  }

  private static Map<String, String> operation(String connector, String operation, String status) {
    return Map.of("connector", connector, "operation", operation, "status", status);
  }

  private static Map<String, String> conflict(String connector, String resolution) {
    return Map.of("connector", connector, "resolution", resolution);
  }
}
