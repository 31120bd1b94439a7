package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Programs;
import dev.weir.smoke.harness.PromQl;
import dev.weir.smoke.harness.Running;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code make stack} starts, and what it leaves behind. */
class StackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  @BeforeAll
  static void programs() {
    List.of("prometheus", "alertmanager", "initdb", "postgres").forEach(Needs::program);
  }

  /**
   * A system, and what shows that it is watched.
   *
   * @param job of prometheus.yml, its service
   * @param query has a value above one as soon as its services were visited and scraped
   * @param exported what exporters tell of it
   * @param alert that Prometheus knows
   * @param receiver that Alertmanager knows
   */
  record Watched(
      String system,
      String job,
      String query,
      List<Exported> exported,
      String alert,
      String receiver) {
    List<String> jobs() {
      Stream<String> exporters = exported.stream().filter(Exported::runs).map(Exported::job);
      return Stream.concat(Stream.of(job), exporters).toList();
    }

    @Override
    public String toString() {
      return system;
    }
  }

  static Stream<Watched> systems() {
    return Stream.of(
        new Watched(
            "data-sync",
            "data-sync",
            "sum(sync_operations_total{status='success'})",
            List.of(),
            "SyncConnectorDown",
            "emergency-alerts"),
        new Watched(
            "tollgate",
            "gateway",
            "sum(billing_emails_sent_total{status='success'})"
                + " and sum(billing_stripe_charges_total{status='success'})"
                + " and sum(gateway_usage_recorded_total{status='success'})"
                + " and sum(redis_command_duration_seconds_count{command='INCR'})",
            Exported.ofTollgate(),
            "KafkaConsumerLag",
            "critical-alerts"));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void a_system_is_watched_by_prometheus_and_alertmanager_with_its_own_files(Watched watched)
      throws IOException, URISyntaxException {
    Path bin = folder.resolve("bin");
    StandIn.install(StandInKafkaExporter.class, bin.resolve("kafka_exporter"));
    String path = System.getenv("PATH") + File.pathSeparator + bin; // a real one comes first
    try (Running stack = stack(watched.system).env("PATH", path).start()) {
      URI prometheus = address(stack, "Prometheus");
      PromQl ask = new PromQl(prometheus);
      Pause.until(() -> ask.value(watched.query).orElse(0) > 1, PATIENCE);
      assertThat(ask.value(watched.query).orElse(0)).isGreaterThan(1);
      watched.exported.stream().filter(Exported::runs).forEach(it -> it.isRightIn(ask, PATIENCE));
      assertThat(ask.samples("up == 1").stream().map(it -> it.labels().get("job")))
          .containsExactlyInAnyOrderElementsOf(watched.jobs());
      assertThat(new HttpCalls(prometheus).get("/api/v1/rules").body()).contains(watched.alert);
      URI alertmanager = address(stack, "Alertmanager");
      assertThat(new HttpCalls(prometheus).get("/api/v1/alertmanagers").body())
          .contains(alertmanager.getAuthority());
      assertThat(new HttpCalls(alertmanager).get("/api/v2/receivers").body())
          .contains(watched.receiver);

      endsWhenAsked(stack);
    }
    assertThat(leftovers()).isEmpty();
    watched.exported.forEach(Exported::requireRun);
  }

  @Test
  void grafana_has_the_data_source_and_the_dashboards_where_it_is_on_the_path()
      throws IOException, URISyntaxException {
    Path home = folder.resolve("grafana");
    String path = StandInGrafana.install(home) + File.pathSeparator + System.getenv("PATH");
    try (Running stack = stack("data-sync").env("PATH", path).start()) {
      List<String> told = told(address(stack, "Grafana"));
      String prometheus = address(stack, "Prometheus").getAuthority();

      assertThat(told)
          .startsWith("server", "--homepath", home.toString())
          .contains(
              "GF_SERVER_HTTP_ADDR=127.0.0.1",
              "GF_AUTH_ANONYMOUS_ENABLED=true",
              "GF_AUTH_ANONYMOUS_ORG_ROLE=Viewer");
      Path provisioning = Path.of(variable(told, "GF_PATHS_PROVISIONING"));
      assertThat(provisioning.resolve("datasources/prometheus.yaml"))
          .content()
          .contains("url: http://" + prometheus + "\n");
      Path dashboards = provisioning.resolveSibling("dashboards");
      assertThat(provisioning.resolve("dashboards/weir.yaml"))
          .content()
          .contains("path: " + dashboards + "\n");
      assertThat(dashboards.resolve("system/overview.json")).isRegularFile();
      assertThat(dashboards.resolve("service-otel.json")).isRegularFile();

      endsWhenAsked(stack);
    }
  }

  @Test
  void it_ends_by_itself_and_leaves_nothing() {
    try (Running stack = stack("data-sync").env("STACK_SECONDS", "2").start()) {
      Outcome outcome = stack.outcome(PATIENCE);
      assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
      assertThat(outcome.stdout())
          .contains("grafana deploy")
          .contains(
              Programs.find("grafana").isPresent()
                  ? "Grafana           http"
                  : "Grafana           not on the PATH");
      assertThat(stack.children()).isEmpty();
    }
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void a_system_that_there_is_not_is_said_not_to_be() {
    Outcome outcome = stack("warehouse").run();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.stderr())
        .isEqualTo(
            "SYSTEM=warehouse is no system of config/examples. Choose one of data-sync, synapscale,"
                + " sql-synthesizer, datalab, tollgate.\n");
  }

  private Program stack(String system) {
    return DemoTest.program("-Djava.io.tmpdir=" + folder, "dev.weir.demo.Stack")
        .env("SYSTEM", system);
  }

  private static URI address(Running stack, String program) {
    Pattern line = Pattern.compile("^ +" + program + " +(http://\\S+)$");
    return URI.create(stack.await(line, PATIENCE).group(1));
  }

  private static void endsWhenAsked(Running stack) {
    List<ProcessHandle> children = stack.children();
    assertThat(children).hasSizeGreaterThanOrEqualTo(3);
    Program.of("kill", "-TERM", String.valueOf(stack.pid())).run();
    assertThat(stack.outcome(PATIENCE).stderr()).isEmpty();
    assertThat(children).noneMatch(ProcessHandle::isAlive);
  }

  private List<Path> leftovers() {
    try (Stream<Path> left = Files.list(folder)) {
      return left.filter(it -> it.getFileName().toString().startsWith("weir-")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> told(URI grafana) {
    return new HttpCalls(grafana).get("/told").body().lines().toList();
  }

  private static String variable(List<String> told, String name) {
    return told.stream()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }
}
