package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * S2 of docs/SYSTEMS.md: queries, caches and security events, with the files that ship for them.
 * Five minutes of theirs are ten seconds here, and 4 GB are 0.6.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SqlSynthesizerTest {
  private static final String TYPES = "aggregate|lookup";

  @AutoClose static PostgresServer postgres;
  @AutoClose static AppProcess app;
  @AutoClose static Watch watch;

  @BeforeAll
  static void start(@TempDir Path config, @TempDir Path data) {
    Shipped shipped =
        Shipped.copy("sql-synthesizer", config)
            .faster(30)
            .replace("(1024^3) > 4", "(1024^3) > 0.6");
    postgres = PostgresServer.start(Needs.program("initdb"), Needs.program("postgres"));
    app = SqlSynthesizer.start(postgres, shipped);
    watch = Watch.over(shipped.replace("app:9404", app.sidePort().getAuthority()), data);
  }

  /** First: nobody else has asked by then. */
  @Test
  @Order(1)
  void queries_lookups_and_security_events_count_exactly() {
    for (int i = 0; i < 12; i++) {
      assertThat(ask("count orders")).isEqualTo(200);
      assertThat(app.calls().post("/api/query/async", "show customers").status()).isEqualTo(200);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(ask("count karma")).isEqualTo(500);
      assertThat(app.calls().post("/api/query/async", "show karma").status()).isEqualTo(500);
      assertThat(ask("count orders; DROP TABLE orders")).isEqualTo(400);
      assertThat(login("open sesame")).isEqualTo(200);
      assertThat(login("12345")).isEqualTo(401);
    }

    String total = "sql_synthesizer_queries_total{query_type=~'" + TYPES + "'}";
    watch.awaits("sum(" + total + ")", 30);
    Map<Map<String, String>, Double> queries =
        Map.of(
            query("aggregate", "success"), 12.0,
            query("lookup", "success"), 12.0,
            query("aggregate", "error"), 3.0,
            query("lookup", "error"), 3.0);
    assertThat(watch.series(total)).containsExactlyInAnyOrderEntriesOf(queries);
    assertThat(watch.series("sql_synthesizer_query_duration_seconds_count"))
        .containsExactlyInAnyOrderEntriesOf(queries);
    assertThat(watch.series("sql_synthesizer_cache_operations_total{cache_type='synthesis'}"))
        .containsEntry(lookup("hit"), 26.0)
        .containsEntry(lookup("miss"), 4.0);
    assertThat(watch.series("sql_synthesizer_security_events_total"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                event("sql_injection_attempt", "critical"), 3.0,
                event("authentication_failure", "medium"), 3.0,
                event("authentication_success", "info"), 3.0));
  }

  @Test
  void connections_in_use_are_told_by_database() {
    String active = "sql_synthesizer_active_connections";
    watch.awaits(active, 0);
    CompletableFuture<?> report = CompletableFuture.runAsync(() -> ask("report customers"));

    watch.awaits(active, 1);
    assertThat(watch.series(active).keySet())
        .containsExactly(Map.of("database_type", "postgresql"));
    report.join();
    watch.awaits(active, 0);
  }

  @Test
  void memory_and_processor_have_no_labels() {
    watch.awaits("count(sql_synthesizer_memory_usage_bytes)", 1);
    assertThat(watch.series("sql_synthesizer_memory_usage_bytes").keySet())
        .containsExactly(Map.of());
    assertThat(watch.series("sql_synthesizer_memory_usage_bytes"))
        .allSatisfy((labels, bytes) -> assertThat(bytes).isBetween(1e8, 2e9));
    assertThat(watch.series("sql_synthesizer_cpu_usage_percent"))
        .allSatisfy((labels, percent) -> assertThat(percent).isBetween(0.0, 100.0))
        .hasSize(1);
  }

  @Test
  void alerts_fire_under_their_faults_are_delivered_and_resolve() {
    Alert latency = alert("HighQueryLatency", "query_type='report'");
    Alert errors = alert("HighErrorRate", "severity='critical'");
    Alert spike = alert("SecurityEventSpike", "event_type='authentication_failure'");
    Alert injection = alert("SQLInjectionAttempts", "severity='critical'");
    Alert memory = alert("HighMemoryUsage", "severity='warning'");
    Alert processor = alert("HighCPUUsage", "severity='warning'");

    app.calls().post("/api/result-sets?mebibytes=700", "");
    try (Traffic reports = Traffic.of(() -> ask("report customers"));
        Traffic mistakes = Traffic.of(() -> ask("count karma"));
        Traffic guesses = Traffic.of(() -> login("12345"));
        Traffic attacks = Traffic.of(() -> ask("' OR 1=1"));
        Crowd analysts = Crowd.of(2 * processors(), 1, SqlSynthesizerTest::optimize)) {
      List.of(latency, errors, spike, memory, processor).forEach(Alert::fires);
      injection.firesAtOnce();
      injection.mails("oncall@sqlsynthesizer.example", "CRITICAL: SQL Synthesizer Alert");
      injection.slacks("CRITICAL: SQL Synthesizer Alert");
      latency.mails("team@sqlsynthesizer.example", "WARNING: SQL Synthesizer Alert");
    }
    app.calls().send("DELETE", "/api/result-sets", "");

    // The processor's too: one scrape that finds this machine at rest is enough.
    List.of(latency, errors, spike, injection, memory, processor).forEach(Alert::resolves);
  }

  @Test
  void it_says_that_it_is_well() {
    new HealthPage(app).shows("sql-synthesizer", "pool postgresql");
  }

  @Test
  void every_panel_shows_data() {
    DashboardData data = new DashboardData(watch.prometheus(), "10s");
    try (Traffic questions = Traffic.of(() -> ask("count orders"));
        Traffic mistakes = Traffic.of(() -> ask("count karma"))) {
      Shipped.dashboards("examples/sql-synthesizer").stream()
          .map(Dashboard::read)
          .forEach(data::isThereFor);
    }
  }

  private static Alert alert(String name, String labels) {
    return new Alert(watch, name, labels);
  }

  private static int ask(String question) {
    return app.calls().post("/api/query", question).status();
  }

  private static int login(String password) {
    return app.calls().post("/api/login", password).status();
  }

  private static void optimize() {
    app.calls().post("/api/optimize?millis=1000", "");
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Map<String, String> query(String type, String success) {
    return Map.of("query_type", type, "database_type", "postgresql", "success", success);
  }

  private static Map<String, String> lookup(String hitMiss) {
    return Map.of("operation", "get", "cache_type", "synthesis", "hit_miss", hitMiss);
  }

  private static Map<String, String> event(String type, String severity) {
    return Map.of("event_type", type, "severity", severity);
  }
}
