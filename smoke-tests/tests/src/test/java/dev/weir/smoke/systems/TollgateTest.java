package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.CardNetwork;
import dev.weir.smoke.harness.KafkaBroker;
import dev.weir.smoke.harness.Mailbox;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.PostgresServer;
import dev.weir.smoke.harness.RedisServer;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * S5 of docs/SYSTEMS.md: an API gateway and its billing over a real Kafka and a real Redis, with
 * the files that ship for them. Five minutes of theirs are ten seconds here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TollgateTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicLong GUESSES = new AtomicLong();

  @AutoClose static KafkaBroker kafka;
  @AutoClose static RedisServer redis;
  @AutoClose static PostgresServer postgres;
  @AutoClose static Mailbox customers = new Mailbox();
  @AutoClose static CardNetwork cards = new CardNetwork();
  @AutoClose static AppProcess service;
  @AutoClose static Watch watch;

  private static Tollgate tollgate;
  private static Path configuration;

  @BeforeAll
  static void start(@TempDir Path config, @TempDir Path data) {
    Shipped shipped =
        Shipped.copy("tollgate", config).faster(30).replace("interval: 30s", "interval: 500ms");
    kafka = KafkaBroker.start(data.resolve("kafka"));
    redis = RedisServer.start();
    postgres = PostgresServer.start(Needs.program("initdb"), Needs.program("postgres"));
    service =
        HealthPage.onAWellMachine(App.TOLLGATE.on(Needs.java(17)))
            .env("SPRING_DATA_REDIS_PORT", String.valueOf(redis.port()))
            .env("SPRING_DATASOURCE_URL", postgres.jdbcUrl())
            .env("SPRING_DATASOURCE_USERNAME", "shop")
            .env("SPRING_MAIL_PORT", customers.smarthost().replace("localhost:", ""))
            .env("KAFKA_BOOTSTRAP", kafka.bootstrap())
            .env("CARD_PROCESSOR_URL", cards.address())
            .env("ARCHIVE_FOLDER", data.resolve("archive").toString())
            .weir(shipped.file("weir.yaml"))
            .start();
    tollgate = new Tollgate(service);
    configuration = shipped.file("weir.yaml");
    watch = Watch.over(shipped.replace("gateway:9404", service.sidePort().getAuthority()), data);
  }

  /** First: nobody else has called by then. */
  @Test
  @Order(1)
  void the_gateway_counts_requests_refusals_usage_and_lookups_exactly() {
    times(20, () -> assertThat(tollgate.call("acme-1", "/usage")).isEqualTo(200));
    times(6, () -> assertThat(tollgate.call("globex-1", "/legacy")).isEqualTo(500));
    times(5, () -> assertThat(tollgate.call("acme-0", "/usage")).isEqualTo(401));
    times(4, () -> assertThat(tollgate.call("stranger", "/usage")).isEqualTo(401));
    times(3, () -> service.calls().get("/api/v1/usage"));

    watch.awaits("sum(gateway_requests_total)", 38);
    assertThat(watch.series("gateway_requests_total{status!='401'}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                request("acme", "/api/v1/usage", "200"), 20.0,
                request("globex", "/api/v1/legacy", "500"), 6.0));
    watch.awaits("sum(gateway_requests_total{status='401',organization='unknown'})", 12);
    assertThat(watch.series("gateway_auth_failures_total"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Map.of("reason", "revoked_key"), 5.0,
                Map.of("reason", "unknown_key"), 4.0,
                Map.of("reason", "missing_key"), 3.0));
    assertThat(watch.series("gateway_usage_recorded_total"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Map.of("organization", "acme", "usage", "api_calls", "status", "success"), 20.0));
    watch.awaits("gateway_kafka_producer_latency_ms_count{topic='usage-events'}", 20);
    assertThat(watch.series("gateway_cache_hits_total{operation='get'}"))
        .containsExactlyInAnyOrderEntriesOf(Map.of(lookup("hit"), 31.0, lookup("miss"), 4.0));
    watch.awaits("gateway_request_duration_ms_count{endpoint='/api/v1/usage'} > 19", 20);
    watch.awaits("sum(gateway_db_query_duration_ms_count{success='true'}) > bool 20", 1);
  }

  /** Those that were let in; a window of a second begins with two commands. */
  @Test
  @Order(2)
  void each_command_counts_as_redis_counts_it() {
    watch.awaits("sum(redis_command_duration_seconds_count{command='INCR'})", 26);

    double windows = redis.calls("PEXPIRE");
    assertThat(windows).isBetween(2.0, 26.0);
    watch.awaits("sum(redis_command_duration_seconds_count{command='PEXPIRE'})", windows);
    assertThat(redis.calls("INCR")).isEqualTo(26);
    assertThat(watch.series("redis_command_duration_seconds_count{command=~'INCR|PEXPIRE'}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(command("INCR", "true"), 26.0, command("PEXPIRE", "true"), windows));
  }

  @Test
  @Order(3)
  void while_redis_is_away_requests_pass_uncounted_and_the_service_is_degraded() {
    HealthPage health = new HealthPage(service);
    health.turns("redis", "healthy", "healthy");
    redis.close();

    assertThat(tollgate.call("acme-1", "/usage")).isEqualTo(200);
    health.turns("redis", "unhealthy", "degraded");
    watch.awaits("weir_health_status{check='redis'}", 0);
    watch.awaits("sum(redis_command_duration_seconds_count{command='INCR',success='false'})", 1);
    assertThat(watch.series("redis_command_duration_seconds_count{command='INCR'}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(command("INCR", "true"), 26.0, command("INCR", "false"), 1.0));

    redis = RedisServer.start(redis.port());
    health.turns("redis", "healthy", "healthy");
    assertThat(Pause.until(TollgateTest::isCountedAgain, PATIENCE)).isTrue();
  }

  @Test
  @Order(5)
  void billing_counts_each_step_with_its_outcome() {
    watch.awaits("billing_mrr_total", 200);
    times(3, () -> assertThat(tollgate.bill()).isEqualTo(200));
    List<String> troubled = List.of("homeless", "silent", "broke");
    troubled.forEach(organization -> tollgate.billed(organization, true));
    assertThat(tollgate.bill()).isEqualTo(500);
    watch.awaits("billing_mrr_total", 230);
    troubled.forEach(organization -> tollgate.billed(organization, false));

    outcomes("billing_invoices_generated_total", 10, 1);
    outcomes("billing_pdf_generated_total", 10, 0);
    outcomes("billing_s3_uploads_total", 10, 0);
    outcomes("billing_stripe_charges_total", 9, 1);
    outcomes("billing_emails_sent_total", 9, 1);
    outcomes("billing_cron_runs_total", 3, 1);
    watch.awaits("billing_outstanding_invoices", 1);
    assertThat(watch.series("billing_invoice_amount_total"))
        .containsEntry(Map.of("organization", "acme", "currency", "USD"), 480.0)
        .containsEntry(Map.of("organization", "globex", "currency", "EUR"), 320.0)
        .hasSize(4);
    watch.awaits("sum(billing_usage_aggregation_duration_ms_count) > bool 0", 1);
  }

  @Test
  @Order(4)
  void connections_are_those_that_are_open() {
    String open = "gateway_active_connections{kind='websocket'}";
    List<WebSocket> feeds = Stream.generate(tollgate::feed).limit(3).toList();
    watch.awaits(open, 3);
    CompletableFuture<?> report =
        CompletableFuture.runAsync(() -> tollgate.call("acme-1", "/reports/1?millis=3000"));
    watch.awaits("gateway_active_connections{kind='http'}", 1);

    feeds.forEach(feed -> feed.sendClose(WebSocket.NORMAL_CLOSURE, "").join());
    watch.awaits(open, 0);
    report.join();
    watch.awaits("gateway_active_connections{kind='http'}", 0);
  }

  @Test
  void slow_requests_errors_and_billing_that_fails_are_told() {
    Alert latency = alert("HighRequestLatency");
    Alert errors = alert("HighErrorRate");
    Alert lag = alert("KafkaConsumerLag");
    Alert invoices = alert("InvoiceGenerationFailures");
    Alert pdfs = alert("PdfGenerationDelays");
    Alert mails = alert("EmailDeliveryIssues");
    List<Alert> all = List.of(latency, errors, lag, invoices, pdfs, mails);
    List<String> troubled = List.of("homeless", "silent", "bulky");
    troubled.forEach(organization -> tollgate.billed(organization, true));
    tollgate.slowUsage(5000);
    try (Crowd reports = Crowd.of(6, 1, () -> tollgate.call("acme-1", "/reports/1?millis=200"));
        Traffic legacy = Traffic.of(() -> tollgate.call("globex-1", "/legacy"));
        Traffic usage = Traffic.of(() -> tollgate.call("acme-1", "/usage"));
        Traffic billing = Traffic.of(tollgate::bill)) {
      all.forEach(Alert::fires);
      errors.pages("firing");
      errors.slacks("CRITICAL: HighErrorRate");
      invoices.mails("oncall@tollgate.example", "CRITICAL: InvoiceGenerationFailures");
    }
    troubled.forEach(organization -> tollgate.billed(organization, false));
    tollgate.slowUsage(0);
    try (Traffic usage = Traffic.of(() -> tollgate.call("acme-1", "/usage"));
        Traffic billing = Traffic.of(tollgate::bill)) {
      all.forEach(Alert::resolves);
    }
  }

  @Test
  void too_many_requests_and_strangers_are_told() {
    Alert limited = alert("RateLimitSpike");
    Alert strangers = alert("AuthenticationFailures");
    Alert misses = alert("CacheMissRate");
    try (Crowd flood = Crowd.of(4, 1, () -> tollgate.call("bulky-1", "/usage"));
        Crowd guesses =
            Crowd.of(4, 1, () -> tollgate.call("x" + GUESSES.getAndIncrement(), "/usage"))) {
      List.of(limited, strangers, misses).forEach(Alert::fires);
    }

    try (Traffic known = Traffic.of(() -> tollgate.call("acme-1", "/usage"))) {
      List.of(limited, strangers, misses).forEach(Alert::resolves);
    }
  }

  @Test
  void a_pool_without_a_connection_left_is_told() {
    Alert exhausted = alert("DatabasePoolExhausted");
    tollgate.call("acme-1", "/usage");
    try (Crowd exports = Crowd.of(14, 3, () -> tollgate.call("acme-1", "/exports?seconds=3"))) {
      exhausted.fires();
      exhausted.pages("firing");
    }

    exhausted.resolves();
  }

  /** Those that ship, and the one that is generated from the rules. */
  @Test
  void it_says_that_it_is_well() {
    new HealthPage(service).shows("tollgate", "pool tollgate", "redis");
  }

  @Test
  void every_panel_shows_data(@TempDir Path generated) {
    DashboardData data = new DashboardData(watch.prometheus(), "10s");
    try (Traffic mixed = Traffic.of(TollgateTest::visit);
        Crowd flood = Crowd.of(2, 1, () -> tollgate.call("bulky-1", "/usage"));
        Traffic billing = Traffic.of(tollgate::bill)) {
      Shipped.dashboards("examples/tollgate").stream()
          .map(Dashboard::read)
          .forEach(data::isThereFor);
      data.isThereFor(Dashboard.read(Weir.generate("dashboards", configuration, generated)));
    }
  }

  private static void visit() {
    tollgate.call("acme-1", "/usage");
    tollgate.call("stranger", "/usage");
  }

  private static boolean isCountedAgain() {
    tollgate.call("acme-1", "/usage");
    return redis.calls("INCR") > 0;
  }

  private static void outcomes(String metric, double successes, double errors) {
    watch.awaits("sum(" + metric + ")", successes + errors);
    watch.awaits("sum(" + metric + "{status='success'})", successes);
  }

  private static void times(int count, Runnable action) {
    for (int i = 0; i < count; i++) {
      action.run();
    }
  }

  private static Alert alert(String name) {
    return new Alert(watch, name, "area!=''");
  }

  private static Map<String, String> request(String organization, String endpoint, String status) {
    return Map.of(
        "organization", organization, "endpoint", endpoint, "status", status, "method", "GET");
  }

  private static Map<String, String> command(String name, String success) {
    return Map.of("command", name, "success", success, "service", "tollgate");
  }

  private static Map<String, String> lookup(String result) {
    return Map.of("cache", "api_keys", "operation", "get", "result", result);
  }
}
