package dev.weir.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import dev.weir.exposition.SidePort;
import dev.weir.meters.HttpServers;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.Scrape;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the side port says of the service's health, asked over HTTP. */
class HealthTest {
  private static final String CALL = "{name: %s, call: " + HealthTest.class.getName() + ".%s";
  private static final AtomicInteger asked = new AtomicInteger();
  private static CountDownLatch held = new CountDownLatch(1);

  @TempDir private Path folder;

  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  private SidePort sidePort;
  private URI address;

  static boolean isWell() {
    asked.incrementAndGet();
    return true;
  }

  static boolean isNotWell() {
    return false;
  }

  static void fails() {
    throw new IllegalStateException("out of ink");
  }

  static void hangs() {
    boolean left = false;
    while (!left) {
      try {
        held.await();
        left = true;
      } catch (InterruptedException e) {
        continue; // as bad as code can be
      }
    }
  }

  @AfterEach
  void close() {
    held.countDown();
    sidePort.close();
  }

  @Test
  void isHealthyWhereEveryCheckIs() throws Exception {
    try (ServerSocket peer = new ServerSocket(0)) {
      serve(
          "  detail: full",
          "  checks:",
          "    - " + call("license", "isWell"),
          "    - {name: redis, tcp: 'localhost:" + peer.getLocalPort() + "'}");

      HttpResponse<String> answer = get("/health");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
      JsonObject report = JsonParser.object().from(answer.body());
      assertThat(report.getString("service")).isEqualTo("shop");
      assertThat(report.getString("status")).isEqualTo("healthy");
      assertThat(report.getDouble("uptime")).isPositive();
      assertThat(report.getDouble("timestamp") * 1000)
          .isBetween(System.currentTimeMillis() - 60_000.0, System.currentTimeMillis() + 1.0);
      assertThat(report.getObject("checks").keySet())
          .containsExactly("disk", "memory", "license", "redis");
      JsonObject license = report.getObject("checks").getObject("license");
      assertThat(license.getString("message")).isEqualTo("isWell said true");
      assertThat(license.getBoolean("critical")).isTrue();
      assertThat(license.getDouble("duration")).isBetween(0.0, 5.0);
    }
  }

  @Test
  void aCriticalCheckThatFailsIsUnhealthyAndAnotherDegraded() throws Exception {
    serve("  detail: full", "  checks:", "    - " + call("printer", "fails, critical: false"));
    HttpResponse<String> degraded = get("/health");
    assertThat(degraded.statusCode()).isEqualTo(200);
    assertThat(degraded.body())
        .contains("\"status\":\"degraded\"")
        .contains("java.lang.IllegalStateException: out of ink");
    sidePort.close();

    serve("  checks:", "    - " + call("printer", "isNotWell"));
    HttpResponse<String> unhealthy = get("/health");
    assertThat(unhealthy.statusCode()).isEqualTo(503);
    assertThat(unhealthy.body())
        .contains("\"printer\":{\"status\":\"unhealthy\"}")
        .contains("\"disk\":{\"status\":\"healthy\"}");
  }

  @Test
  void whatNobodyListensToOrIsNotLoadedIsUnhealthy() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0)) {
      port = gone.getLocalPort();
    }
    serve(
        "  detail: full",
        "  checks:",
        "    - {name: redis, tcp: 'localhost:" + port + "'}",
        "    - {name: absent, call: com.acme.License.isValid}");

    assertThat(get("/health").body())
        .contains("Connection refused")
        .contains("com.acme.License is not loaded");
  }

  @Test
  void aCheckThatHangsDelaysNobodyAndIsNotAskedAgain() throws Exception {
    held = new CountDownLatch(1);
    serve(
        "  detail: full",
        "  checks:",
        "    - " + call("stuck", "hangs, timeout: 50ms"),
        "    - " + call("license", "isWell"));
    asked.set(0);

    for (int i = 0; i < 3; i++) {
      assertThat(get("/health").body()).contains("no answer within 50 ms");
    }

    // Three requests within two seconds are one checkup, unless this machine is very slow.
    assertThat(asked.get()).isBetween(1, 3);
    assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
        .filteredOn("weir-health"::equals)
        .hasSize(1);
  }

  @Test
  void comparesFreeDiskAndUsedMemoryWithTheirLimits() throws Exception {
    serve(
        "  disk: {path: " + folder + ", degraded_below: 100%, unhealthy_below: 0%}",
        "  memory: {degraded_above: 0%, unhealthy_above: 0%}");

    HttpResponse<String> answer = get("/health");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("\"disk\":{\"status\":\"degraded\"}")
        .contains("\"memory\":{\"status\":\"unhealthy\"}");
  }

  @Test
  void tellsNoMoreThanItsStatusWhereThatIsAskedFor() throws Exception {
    serve("  detail: status");

    assertThat(get("/health").body()).isEqualTo("{\"service\":\"shop\",\"status\":\"healthy\"}\n");
  }

  @Test
  void isReadyOnceAServerListensAndNoLongerWhenItHasStopped() throws Exception {
    serve("  detail: status");
    HttpServers.started();
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}\n");

    HttpServers.stopped();
    HttpResponse<String> stopped = get("/health/ready");
    assertThat(stopped.statusCode()).isEqualTo(503);
    assertThat(stopped.body()).contains("the application's HTTP server has stopped");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void exposesWhatTheLastCheckupFound() throws Exception {
    serve("  checks:", "    - " + call("license", "isWell"), "    - " + call("ink", "fails"));

    get("/health");

    assertThat(Scrape.samples(registry, "weir_health_status"))
        .containsExactlyInAnyOrder(
            "weir_health_status{check=\"disk\"} 1.0",
            "weir_health_status{check=\"memory\"} 1.0",
            "weir_health_status{check=\"license\"} 1.0",
            "weir_health_status{check=\"ink\"} 0.0");
  }

  @Test
  void aScrapeHasConfiguredChecksAsked() throws Exception {
    serve("  checks:", "    - " + call("license", "isWell"));

    assertThat(Scrape.samples(registry, "weir_health_status")).isEmpty();

    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (Scrape.samples(registry, "weir_health_status").isEmpty()) {
      assertThat(System.nanoTime()).as("asked in time").isLessThan(deadline);
      Thread.sleep(10);
    }
  }

  private static String call(String name, String method) {
    return CALL.formatted(name, method) + "}";
  }

  private void serve(String... lines) throws Exception {
    String yaml = "service: shop\nhealth:\n" + String.join("\n", lines) + "\n";
    if (!yaml.contains("  disk:")) { // whatever this machine has left
      yaml += "  disk: {degraded_below: 0%, unhealthy_below: 0%}\n";
      yaml += "  memory: {degraded_above: 100%, unhealthy_above: 100%}\n";
    }
    Path file = Files.writeString(folder.resolve("weir.yaml"), yaml);
    Loaded loaded = Configuration.load("config=" + file);
    assertThat(loaded.problems()).isEmpty();
    Class<?>[] classes = {String.class, HealthTest.class};
    Health health = new Health(loaded.config(), () -> classes);
    health.register(registry);
    sidePort =
        health.serve(
            new SidePort(
                "127.0.0.1", 0, "/metrics", registry.prometheus(), () -> true, nanos -> {}));
    InetSocketAddress bound = sidePort.start();
    address = URI.create("http://127.0.0.1:" + bound.getPort());
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
