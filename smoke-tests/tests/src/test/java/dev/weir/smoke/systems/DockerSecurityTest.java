package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.FreePort;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What secure.sh makes, around a real Prometheus and two real Alertmanagers with the files of
 * production: TLS and a password on each, and they find one another.
 */
class DockerSecurityTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<Running> RUNNING = new ArrayList<>();

  private static final int PROMETHEUS = FreePort.pick();
  private static final int FIRST = FreePort.pick();
  private static final int SECOND = FreePort.pick();

  private static Path docker;

  @BeforeAll
  static void start(@TempDir Path config, @TempDir Path data) throws IOException {
    Needs.program("openssl");
    Shipped.copy("tollgate", config);
    docker = config.resolve("docker");
    Files.createDirectories(docker.resolve("secrets"));
    Files.copy(Compose.FOLDER.resolve("secure.sh"), docker.resolve("secure.sh"));
    String text = Files.readString(Compose.FOLDER.resolve("prometheus.production.yaml"));
    Files.writeString(
        docker.resolve("prometheus.yml"),
        text.replace("prometheus:9090", "localhost:" + PROMETHEUS)
            .replace("alertmanager:9093", "localhost:" + FIRST)
            .replace("alertmanager-2:9093", "localhost:" + SECOND)
            .replace("15s", "500ms"));
    succeeds(Program.of("bash", docker.resolve("secure.sh").toString()).run());
    int firstPeer = FreePort.pick();
    alertmanager(config, data.resolve("first"), FIRST, firstPeer, firstPeer);
    alertmanager(config, data.resolve("second"), SECOND, FreePort.pick(), firstPeer);
    RUNNING.add(
        Program.of(
                Needs.program("prometheus").toString(),
                "--config.file=" + docker.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + data.resolve("prometheus"),
                "--web.config.file=" + docker.resolve("secrets/web.yml"),
                "--web.listen-address=localhost:" + PROMETHEUS)
            .start());
    assertThat(Pause.until(() -> asked(PROMETHEUS, "/-/ready").exitCode() == 0, PATIENCE)).isTrue();
  }

  @AfterAll
  static void end() {
    RUNNING.forEach(Running::close);
  }

  @Test
  void its_files_pass_prometheus_own_checks() {
    String promtool = Needs.program("promtool").toString();
    String web = docker.resolve("secrets/web.yml").toString();
    succeeds(Program.of(promtool, "check", "web-config", web).run());
    String configuration = docker.resolve("prometheus.yml").toString();
    succeeds(Program.of(promtool, "check", "config", "--lint=all", configuration).run());
  }

  @Test
  void nobody_is_answered_without_tls_or_without_the_password() {
    for (int port : new int[] {PROMETHEUS, FIRST, SECOND}) {
      String path = "/-/healthy";
      assertThat(asked(port, path).exitCode()).isZero();
      assertThat(curl("--fail", "https://localhost:" + port + path).stderr()).contains("401");
      assertThat(curl("--fail", "http://localhost:" + port + path).stderr()).contains("400");
      assertThat(curl("--fail", "--cacert", "/dev/null", "https://localhost:" + port).exitCode())
          .isNotZero();
    }
  }

  @Test
  void prometheus_reads_itself_and_both_alertmanagers_over_tls() {
    String up = "/api/v1/query?query=sum(up%7Bjob=%22monitoring%22%7D)";
    Pause.until(() -> asked(PROMETHEUS, up).stdout().contains("\"3\"]"), PATIENCE);
    assertThat(asked(PROMETHEUS, up).stdout()).contains("\"3\"]");

    String alertmanagers = asked(PROMETHEUS, "/api/v1/alertmanagers").stdout();
    assertThat(alertmanagers)
        .contains("https://localhost:" + FIRST + "/api/v2/alerts")
        .contains("https://localhost:" + SECOND + "/api/v2/alerts");
  }

  @Test
  void both_alertmanagers_are_one_cluster() {
    String status = "/api/v2/status";
    for (int port : new int[] {FIRST, SECOND}) {
      Pause.until(() -> peers(asked(port, status).stdout()) == 2, PATIENCE);
      assertThat(peers(asked(port, status).stdout())).isEqualTo(2);
    }
  }

  @Test
  void what_is_there_stays() throws IOException {
    List<Path> secrets;
    try (Stream<Path> files = Files.list(docker.resolve("secrets"))) {
      secrets = files.filter(Files::isReadable).toList();
    }
    assertThat(secrets).hasSizeGreaterThan(7);
    List<String> before = new ArrayList<>();
    for (Path secret : secrets) {
      before.add(Files.readString(secret));
    }
    succeeds(Program.of("bash", docker.resolve("secure.sh").toString()).run());
    for (int i = 0; i < secrets.size(); i++) {
      assertThat(secrets.get(i)).hasContent(before.get(i));
    }
  }

  private static void alertmanager(Path config, Path data, int port, int cluster, int peer) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Needs.program("alertmanager").toString(),
                "--config.file=" + config.resolve("examples/tollgate/alertmanager.yml"),
                "--storage.path=" + data,
                "--web.config.file=" + docker.resolve("secrets/web.yml"),
                "--web.listen-address=localhost:" + port,
                "--cluster.listen-address=127.0.0.1:" + cluster,
                "--cluster.peer=127.0.0.1:" + peer));
    RUNNING.add(Program.of(command).start());
  }

  private static int peers(String status) {
    return status.split("\"address\"", -1).length - 1;
  }

  private static Outcome asked(int port, String path) {
    try {
      String password = Files.readString(docker.resolve("secrets/password"));
      return curl("--fail", "--user", "prometheus:" + password, "https://localhost:" + port + path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome curl(String... arguments) {
    List<String> command = new ArrayList<>(List.of(Needs.program("curl").toString()));
    command.addAll(List.of("--silent", "--show-error", "--max-time", "10"));
    command.addAll(List.of("--cacert", docker.resolve("secrets/ca.crt").toString()));
    command.addAll(List.of(arguments));
    return Program.of(command).run();
  }

  private static void succeeds(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.stdout() + outcome.stderr()).isZero();
  }
}
