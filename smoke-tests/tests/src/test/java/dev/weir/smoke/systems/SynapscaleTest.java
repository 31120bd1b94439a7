package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.PostgresServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * S1 of docs/SYSTEMS.md: a feature gate and plan limits, with the files that ship for them. Five
 * minutes of theirs are ten seconds here.
 */
class SynapscaleTest {
  private static final int FASTER = 30;

  @AutoClose static PostgresServer postgres;
  @AutoClose static AppProcess api;
  @AutoClose static Watch watch;

  private static Path configuration;

  @BeforeAll
  static void start(@TempDir Path config, @TempDir Path data) {
    Shipped shipped =
        Shipped.copy("synapscale", config)
            .faster(FASTER)
            .replace("interval: 15s", "interval: 500ms");
    postgres = PostgresServer.start(Needs.program("initdb"), Needs.program("postgres"));
    api =
        App.SYNAPSCALE
            .on(Needs.java(17))
            .env("SPRING_DATASOURCE_URL", postgres.jdbcUrl())
            .env("SPRING_DATASOURCE_USERNAME", "shop")
            .weir(shipped.file("weir.yaml"))
            .start();
    configuration = shipped.file("weir.yaml");
    watch = Watch.over(shipped.replace("api:9404", api.sidePort().getAuthority()), data);
  }

  @Test
  void every_check_counts_once_with_its_tenant_feature_plan_and_answer() {
    times(20, () -> assertThat(ask("acme", "analytics")).isEqualTo(200));
    times(7, () -> assertThat(ask("acme", "exports")).isEqualTo(403));
    times(5, () -> assertThat(ask("umbrella", "exports")).isEqualTo(200));
    api.calls().send("PUT", "/admin/tenants/umbrella/overrides/workflows", "perhaps");
    times(3, () -> assertThat(ask("umbrella", "workflows")).isEqualTo(500));
    times(2, () -> assertThat(ask("nobody", "workflows")).isEqualTo(404));

    String total = "synapscale_feature_access_total{tenant_id=~'acme|umbrella|nobody'}";
    watch.awaits("sum(" + total + ")", 37);
    assertThat(watch.series(total))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                access("acme", "analytics", "pro", "True"), 20.0,
                access("acme", "exports", "pro", "False"), 7.0,
                access("umbrella", "exports", "enterprise", "True"), 5.0,
                access("umbrella", "workflows", "enterprise", "False"), 3.0,
                access("nobody", "workflows", "unknown", "False"), 2.0));
    String seconds = "synapscale_feature_access_duration_seconds";
    assertThat(watch.series(seconds + "_count{tenant_id='acme'}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Map.of("tenant_id", "acme", "feature_name", "analytics"), 20.0,
                Map.of("tenant_id", "acme", "feature_name", "exports"), 7.0));
    assertThat(watch.prometheus().labelValues("le", seconds + "_bucket{tenant_id='acme'}"))
        .containsExactlyInAnyOrder("0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "+Inf");
    assertThat(api.scrape().text())
        .contains("# TYPE synapscale_feature_access_total counter")
        .contains("# TYPE synapscale_feature_access_duration_seconds histogram");
  }

  @Test
  void use_is_polled_and_follows_what_workspaces_report() {
    String percent = "synapscale_plan_limit_usage_percent{tenant_id=~'acme|umbrella'}";
    watch.awaits("count(" + percent + ")", 2);
    assertThat(watch.series(percent))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Map.of("tenant_id", "acme", "limit_type", "storage_gb"), 50.0,
                Map.of("tenant_id", "acme", "limit_type", "executions"), 24.0));
    assertThat(watch.series("synapscale_workspace_resource_usage{tenant_id='acme'}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                resource("acme", "acme-design", "storage_gb"), 40.0,
                resource("acme", "acme-design", "executions"), 12000.0,
                resource("acme", "acme-sales", "storage_gb"), 60.0));

    report("hooli-main", 50);
    watch.awaits(
        "synapscale_plan_limit_usage_percent{tenant_id='hooli',limit_type='storage_gb'}", 25);
    watch.awaits("synapscale_workspace_resource_usage{workspace_id='hooli-main'}", 50);
    assertThat(api.scrape().text())
        .contains("# TYPE synapscale_plan_limit_usage_percent gauge")
        .contains("# TYPE synapscale_workspace_resource_usage gauge");
  }

  @Test
  void alerts_fire_under_their_fault_are_delivered_and_resolve() {
    Alert denied = new Alert(watch, "FeatureAccessDeniedHigh", "tenant_id='initech'");
    Alert overLimit = new Alert(watch, "WorkspaceOverLimit", "tenant_id='globex'");
    report("globex-main", 13);
    try (Traffic refused = Traffic.of(() -> ask("initech", "exports"))) {
      denied.fires();
      denied.slacks("WARNING: FeatureAccessDeniedHigh");
      overLimit.fires();
      overLimit.pages("firing");
      overLimit.slacks("CRITICAL: WorkspaceOverLimit");
      overLimit.mails("oncall@synapscale.example", "CRITICAL: WorkspaceOverLimit");
    }
    report("globex-main", 4);

    denied.resolves();
    overLimit.resolves();
    overLimit.pages("resolved");
    assertThat(new Alert(watch, "FeatureAccessDeniedHigh", "tenant_id!='initech'").fired())
        .as("others are not denied")
        .isFalse();
    assertThat(new Alert(watch, "WorkspaceOverLimit", "tenant_id!='globex'").fired())
        .as("others are within their limits")
        .isFalse();
  }

  /** Those that ship, and the one that is generated from the rules. */
  @Test
  void it_says_that_it_is_well() {
    new HealthPage(api).shows("synapscale-api", "pool synapscale");
  }

  @Test
  void every_panel_shows_data(@TempDir Path generated) {
    DashboardData data = new DashboardData(watch.prometheus(), "10s");
    try (Traffic mixed = Traffic.of(() -> visit("hooli"))) {
      Shipped.dashboards("examples/synapscale").stream()
          .map(Dashboard::read)
          .forEach(data::isThereFor);
      data.isThereFor(Dashboard.read(Weir.generate("dashboards", configuration, generated)));
    }
  }

  private static void visit(String tenant) {
    ask(tenant, "workflows");
    ask(tenant, "exports");
  }

  private static int ask(String tenant, String feature) {
    HttpCalls calls = api.calls().with("X-Tenant-Id", tenant);
    return calls.get("/workspaces/" + tenant + "-main/" + feature).status();
  }

  private static void report(String workspace, long storage) {
    String path = "/workspaces/" + workspace + "/resources/storage_gb";
    assertThat(api.calls().send("PUT", path, String.valueOf(storage)).status()).isEqualTo(200);
  }

  private static void times(int count, Runnable action) {
    for (int i = 0; i < count; i++) {
      action.run();
    }
  }

  private static Map<String, String> access(
      String tenant, String feature, String plan, String success) {
    return Map.of(
        "tenant_id", tenant, "feature_name", feature, "plan_name", plan, "success", success);
  }

  private static Map<String, String> resource(String tenant, String workspace, String type) {
    return Map.of("tenant_id", tenant, "workspace_id", workspace, "resource_type", type);
  }
}
