package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Launch;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.PostgresServer;
import dev.weir.smoke.harness.RawSocket;
import dev.weir.smoke.harness.RedisServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * S4 of docs/SYSTEMS.md: five services in the classic dialect, with the files that ship for them.
 * Five minutes of theirs are ten seconds here; 30 seconds of thought are one, and 8 GB a quarter.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatalabTest {
  private static final List<String> SERVICES =
      List.of("data-service", "ai-service", "compute-service", "viz-service", "api-gateway");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int QUERY_SECONDS = 8;
  private static final int QUERIES = 88;

  private static final Map<String, AppProcess> RUNNING = new HashMap<>();
  private static Path configuration;
  @AutoClose static PostgresServer postgres;
  @AutoClose static RedisServer redis;
  @AutoClose static Watch watch;

  @BeforeAll
  static void start(@TempDir Path config, @TempDir Path data) {
    Shipped shipped =
        Shipped.copy("datalab", config)
            .faster(30)
            .replace("(1024^3) > 8", "(1024^3) > 0.25")
            .replace("[10000ms])) > 30", "[10000ms])) > 1");
    configuration = shipped.file("weir.yaml");
    postgres = PostgresServer.start(Needs.program("initdb"), Needs.program("postgres"));
    redis = RedisServer.start();
    for (String service : SERVICES) {
      RUNNING.put(service, launch(service).weir(configuration).start());
      shipped.replace(service + ":9404", RUNNING.get(service).sidePort().getAuthority());
    }
    watch = Watch.over(shipped, data);
  }

  @AfterAll
  static void end() {
    RUNNING.values().forEach(AppProcess::close);
  }

  /** First: nobody else has called by then. */
  @Test
  @Order(1)
  void requests_are_counted_by_method_endpoint_status_and_service() {
    for (int i = 0; i < 20; i++) {
      calls("data-service").get("/datasets/iris");
      calls("api-gateway").get("/api/login");
    }
    for (int i = 0; i < 3; i++) {
      calls("data-service").get("/datasets/none");
      calls("data-service").post("/datasets/wine", "");
      corrupt();
    }

    String total = "http_requests_total{service='data-service',endpoint='/datasets'}";
    watch.awaits("sum(" + total + ")", 29);
    assertThat(watch.series(total))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                datasets("GET", "200"), 20.0,
                datasets("GET", "404"), 3.0,
                datasets("POST", "200"), 3.0,
                datasets("GET", "500"), 3.0));
    watch.awaits("http_requests_total{service='api-gateway',status='401'}", 20);
    String seconds = "http_request_duration_seconds";
    assertThat(watch.series(seconds + "_count{endpoint='/datasets',method='POST'}"))
        .containsOnly(
            Map.entry(
                Map.of("method", "POST", "endpoint", "/datasets", "service", "data-service"), 3.0));
    assertThat(watch.prometheus().labelValues("le", seconds + "_bucket"))
        .containsExactlyInAnyOrder("0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "+Inf");
    assertThat(watch.prometheus().labelValues("endpoint", "http_requests_total"))
        .as("scrapes do not count")
        .noneMatch(endpoint -> endpoint.contains("metrics") || endpoint.equals("unmatched"));
  }

  /** Two datasets were read from the database and kept; who asks for none asks it each time. */
  @Test
  @Order(2)
  void each_command_counts_as_redis_counts_it() {
    watch.awaits("sum(redis_command_duration_seconds_count{command='GET'})", 26);
    watch.awaits("sum(redis_command_duration_seconds_count{command='SETEX'})", 2);

    assertThat(watch.series("redis_command_duration_seconds_count{command=~'GET|SETEX'}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                command("GET"), (double) redis.calls("GET"),
                command("SETEX"), (double) redis.calls("SETEX")));
    watch.awaits("sum(database_queries_total{operation='SELECT'})", 5);
  }

  @Test
  void while_redis_is_away_the_database_is_asked_and_the_service_is_degraded() {
    HealthPage health = new HealthPage(RUNNING.get("data-service"));
    health.turns("redis", "healthy", "healthy");
    redis.close();

    assertThat(calls("data-service").get("/datasets/iris").body()).isEqualTo("{\"rows\": 150}");
    health.turns("redis", "unhealthy", "degraded");
    watch.awaits("weir_health_status{check='redis',job='data-service'}", 0);

    redis = RedisServer.start(redis.port());
    health.turns("redis", "healthy", "healthy");
    assertThat(Pause.until(DatalabTest::isKeptAgain, PATIENCE)).isTrue();
  }

  @Test
  void what_is_under_way_is_counted_by_service() {
    String active = "http_requests_active{service='compute-service'}";
    watch.awaits(active, 0);
    watch.awaits("database_connections_active", 0);
    CompletableFuture<?> slow =
        CompletableFuture.runAsync(() -> calls("data-service").get("/queries?seconds=5"));

    watch.awaits("http_requests_active{service='data-service'}", 1);
    watch.awaits("database_connections_active", 1);
    assertThat(watch.series("database_connections_active").keySet())
        .containsExactly(Map.of("service", "data-service"));
    slow.join();
    watch.awaits("http_requests_active{service='data-service'}", 0);
  }

  @Test
  void memory_is_that_of_the_process_by_service() {
    watch.awaits("count(memory_usage_bytes)", SERVICES.size());

    assertThat(watch.series("memory_usage_bytes").keySet())
        .containsExactlyInAnyOrderElementsOf(
            SERVICES.stream().map(service -> Map.of("service", service)).toList());
    assertThat(watch.prometheus().samples("memory_usage_bytes"))
        .allSatisfy(it -> assertThat(it.value()).isBetween(3e7, 1e9));
  }

  @Test
  void a_request_keeps_its_id_through_services_threads_and_log_lines() {
    var answer = overview(calls("api-gateway").with("X-Correlation-ID", "visit-7"));

    assertThat(answer.headers().allValues("X-Correlation-ID")).containsExactly("visit-7");
    assertThat(answer.body()).isEqualTo("[{\"rows\": 150}, {\"points\": 150}]");
    LogLines visit = new LogLines("visit-7");
    assertThat(visit.await(RUNNING.get("api-gateway"), 3))
        .containsExactlyInAnyOrder(
            "api-gateway: overview asked for", "api-gateway: asking {}", "api-gateway: asking {}");
    assertThat(visit.await(RUNNING.get("data-service"), 1))
        .containsExactly("data-service: dataset {} has {} rows");
    assertThat(visit.await(RUNNING.get("viz-service"), 1))
        .containsExactly("viz-service: drawing for {} ms");
  }

  @Test
  void a_request_without_an_id_is_given_one() {
    String id = overview(calls("api-gateway")).headers().firstValue("X-Correlation-ID").get();

    assertThat(id).matches("[0-9a-z]{20}");
    LogLines visit = new LogLines(id);
    assertThat(visit.await(RUNNING.get("api-gateway"), 3)).hasSize(3);
    assertThat(visit.await(RUNNING.get("viz-service"), 1)).hasSize(1);
    RUNNING
        .values()
        .forEach(it -> assertThat(it.scrape().sum("weir_advice_errors_total")).isZero());
  }

  @Test
  void each_service_is_scraped_at_its_own_interval() {
    watch.awaits("count(up{job=~'" + String.join("|", SERVICES) + "'} == 1)", SERVICES.size());
    assertThat(watch.prometheus().scrapeIntervals())
        .containsEntry("api-gateway", "333ms")
        .containsEntry("data-service", "500ms")
        .containsEntry("ai-service", "1s")
        .containsKeys("node-exporter", "postgres-exporter", "redis-exporter");
  }

  @Test
  void alerts_fire_under_their_faults_are_delivered_and_resolve() {
    Alert down = new Alert(watch, "ServiceDown", "job='api-gateway'");
    Alert errors = new Alert(watch, "HighErrorRate", "service='data-service'");
    Alert slow = new Alert(watch, "HighResponseTime", "service='viz-service'");
    Alert memory = new Alert(watch, "HighMemoryUsage", "service='compute-service'");
    Alert connections = new Alert(watch, "DatabaseConnectionHigh", "service='data-service'");
    Alert delay = new Alert(watch, "AIServiceProcessingDelay", "service='ai-service'");

    int port = RUNNING.get("api-gateway").sidePort().getPort();
    RUNNING.remove("api-gateway").close();
    calls("compute-service").post("/jobs?mebibytes=300", "");
    try (Traffic corrupt = Traffic.of(DatalabTest::corrupt);
        Traffic charts = Traffic.of(() -> calls("viz-service").get("/charts?millis=2600"));
        Traffic models = Traffic.of(() -> calls("ai-service").get("/predict?millis=1300"));
        Crowd analysts = Crowd.of(QUERIES, QUERY_SECONDS, DatalabTest::analyse)) {
      List.of(down, errors, slow, memory, connections, delay).forEach(Alert::fires);
      down.pages("firing");
      down.mails("oncall@datalab.example", "CRITICAL: ServiceDown");
      errors.pages("firing");
      delay.slacks("WARNING: AIServiceProcessingDelay");
    }
    calls("compute-service").send("DELETE", "/jobs", "");
    RUNNING.put(
        "api-gateway",
        launch("api-gateway").weir("config=" + configuration + ",port=" + port).start());

    List.of(down, errors, slow, memory, connections, delay).forEach(Alert::resolves);
    down.pages("resolved");
  }

  @Test
  void each_service_says_that_it_is_well() {
    RUNNING.forEach((service, process) -> new HealthPage(process).shows(service, "redis"));
    new HealthPage(RUNNING.get("data-service")).shows("data-service", "pool datalab");
  }

  @Test
  void every_panel_shows_data() {
    DashboardData data = new DashboardData(watch.prometheus(), "10s");
    try (Traffic mixed = Traffic.of(() -> calls("data-service").get("/datasets/iris"));
        Traffic corrupt = Traffic.of(DatalabTest::corrupt)) {
      Shipped.dashboards("examples/datalab").stream()
          .map(Dashboard::read)
          .forEach(data::isThereFor);
    }
  }

  private static Launch launch(String service) {
    return HealthPage.onAWellMachine(App.DATALAB.on(Needs.java(17)))
        .argument(service)
        .env("OTEL_SERVICE_NAME", service)
        .env("DATA_SERVICE_URL", url("data-service"))
        .env("VIZ_SERVICE_URL", url("viz-service"))
        .env("REDIS_PORT", String.valueOf(redis.port()))
        .env("DATABASE_URL", postgres.jdbcUrl())
        .env("DATABASE_USER", "shop");
  }

  private static String url(String service) {
    return RUNNING.containsKey(service) ? RUNNING.get(service).address().toString() : "";
  }

  private static HttpResponse<String> overview(HttpCalls calls) {
    return calls.response("GET", "/api/overview", "");
  }

  /** Connections that the service had before are found broken first. */
  private static boolean isKeptAgain() {
    calls("data-service").get("/datasets/iris");
    return redis.calls("SETEX") > 0;
  }

  private static HttpCalls calls(String service) {
    return RUNNING.get(service).calls();
  }

  private static void analyse() {
    calls("data-service").get("/queries?seconds=" + QUERY_SECONDS);
  }

  /** The server closes the connection of a handler that throws. */
  private static void corrupt() {
    RawSocket.request(RUNNING.get("data-service").address(), "GET", "/datasets/corrupt");
  }

  private static Map<String, String> command(String name) {
    return Map.of("command", name, "success", "true", "service", "data-service");
  }

  private static Map<String, String> datasets(String method, String status) {
    return Map.of(
        "method", method, "endpoint", "/datasets", "status", status, "service", "data-service");
  }
}
