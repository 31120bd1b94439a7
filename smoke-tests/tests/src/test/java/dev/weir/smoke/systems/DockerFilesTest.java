package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Programs;
import dev.weir.smoke.harness.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The stack of config/docker, as far as it can be told without a container engine. */
class DockerFilesTest {
  private static final List<String> SYSTEMS =
      List.of("tollgate", "synapscale", "sql-synthesizer", "data-sync", "datalab");

  /** No registry is asked here: whoever changes a tag sees to it that there is one, and says so. */
  private static final Set<String> IMAGES =
      Set.of(
          "postgres:17.5",
          "redis:7.4.4",
          "apache/kafka:4.0.0",
          "prom/node-exporter:v1.9.1",
          "prometheuscommunity/postgres-exporter:v0.17.1",
          "oliver006/redis_exporter:v1.74.0",
          "danielqsj/kafka-exporter:v1.9.0",
          "prom/prometheus:v3.5.0",
          "prom/alertmanager:v0.28.1",
          "grafana/grafana:12.1.0");

  static Stream<Arguments> stacks() {
    Stream<Arguments> plain =
        SYSTEMS.stream()
            .map(
                system ->
                    Arguments.of(system, "prometheus.yml", Compose.of(system, "compose.yaml")));
    Compose production = Compose.of("tollgate", "compose.yaml", "compose.production.yaml");
    return Stream.concat(
        plain,
        Stream.of(Arguments.of("tollgate", "../../docker/prometheus.production.yaml", production)));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void images_are_pinned(String system, String prometheus, Compose stack) {
    for (String name : stack.services().keySet()) {
      Map<String, Object> service = stack.service(name);
      if (!service.containsKey("build")) {
        assertThat(IMAGES).as(name).contains(String.valueOf(service.get("image")));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void what_is_mounted_exists(String system, String prometheus, Compose stack) {
    for (String name : stack.services().keySet()) {
      for (String mount : Compose.words(stack.service(name), "volumes")) {
        String source = mount.substring(0, mount.indexOf(':'));
        if (source.startsWith(".") || source.startsWith("/")) {
          assertThat(Compose.FOLDER.resolve(source)).as(name).exists();
        } else {
          assertThat(Compose.words(stack.content(), "volumes")).as(name).contains(source);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void services_and_networks_that_are_named_exist(String system, String prometheus, Compose stack) {
    for (String name : stack.services().keySet()) {
      Map<String, Object> service = stack.service(name);
      assertThat(stack.services().keySet()).containsAll(Compose.words(service, "depends_on"));
      assertThat(Compose.words(stack.content(), "networks"))
          .containsAll(Compose.words(service, "networks"));
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void every_target_is_a_service_on_the_same_network(
      String system, String prometheus, Compose stack) {
    YamlFile file =
        YamlFile.read(
            Repository.root().resolve("config/examples").resolve(system).resolve(prometheus));
    List<String> targets = new ArrayList<>();
    YamlFile.maps(file.content(), "scrape_configs").forEach(job -> targets.addAll(targets(job)));
    YamlFile.maps(YamlFile.map(file.content(), "alerting"), "alertmanagers")
        .forEach(alertmanagers -> targets.addAll(targets(alertmanagers)));

    assertThat(targets)
        .isNotEmpty()
        .allSatisfy(target -> assertThat(reachable(stack)).contains(target.replaceAll(":.*", "")));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void each_port_is_published_once(String system, String prometheus, Compose stack) {
    List<String> ports =
        stack.services().keySet().stream()
            .flatMap(name -> Compose.words(stack.service(name), "ports").stream())
            .map(port -> port.replaceFirst(":\\d+$", "").replaceFirst("^.*:", ""))
            .toList();
    assertThat(ports).isNotEmpty().doesNotHaveDuplicates().doesNotContain("9404");
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void files_in_command_lines_exist(String system, String prometheus, Compose stack) {
    for (String name : stack.services().keySet()) {
      for (String word : Compose.words(stack.service(name), "command")) {
        if (word.contains("=/etc/weir/") && !word.contains("/secrets/")) {
          String path = word.substring(word.indexOf("/etc/weir/") + "/etc/weir/".length());
          assertThat(Compose.words(stack.service(name), "volumes")).contains("..:/etc/weir:ro");
          assertThat(Repository.root().resolve("config").resolve(path)).as(name).isRegularFile();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void data_is_kept_as_long_as_the_documents_say(String system, String prometheus, Compose stack) {
    assertThat(Compose.words(stack.service("prometheus"), "command"))
        .contains("--storage.tsdb.retention.time=31d", "--web.enable-admin-api");
    assertThat(Compose.words(stack.service("alertmanager"), "command"))
        .contains("--data.retention=168h");
  }

  @Test
  void applications_are_built_from_what_this_repository_builds() throws IOException {
    Set<String> jars = new TreeSet<>();
    for (String system : SYSTEMS) {
      Compose stack = Compose.of(system, "compose.yaml");
      for (String name : stack.services().keySet()) {
        Map<String, Object> build = YamlFile.map(stack.service(name), "build");
        if (!build.isEmpty()) {
          assertThat(Compose.FOLDER.resolve(build.get("context").toString()).normalize())
              .isEqualTo(Repository.root());
          assertThat(Repository.root().resolve(build.get("dockerfile").toString())).exists();
          jars.add(YamlFile.map(build, "args").get("JAR").toString());
        }
      }
    }
    assertThat(jars)
        .hasSize(SYSTEMS.size())
        .allSatisfy(jar -> assertThat(Repository.root().resolve(jar)).isRegularFile());
    assertThat(Files.readString(Compose.FOLDER.resolve("Dockerfile")))
        .contains("COPY agent/dist/target/weir.jar")
        .containsPattern("(?m)^FROM eclipse-temurin:17[.\\w]+-jre$");
  }

  @Test
  void production_reads_what_tollgate_reads_at_the_same_intervals() {
    YamlFile shipped = prometheus("examples/tollgate/prometheus.yml");
    YamlFile production = prometheus("docker/prometheus.production.yaml");
    assertThat(YamlFile.map(production.content(), "global"))
        .isEqualTo(YamlFile.map(shipped.content(), "global"));
    YamlFile.maps(shipped.content(), "scrape_configs")
        .forEach(
            job ->
                assertThat(YamlFile.maps(production.content(), "scrape_configs"))
                    .anySatisfy(
                        other -> {
                          assertThat(other).containsAllEntriesOf(job);
                          assertThat(other).containsKey("tls_config");
                        }));
    assertThat(YamlFile.map(production.content(), "alerting"))
        .containsEntry(
            "alert_relabel_configs",
            YamlFile.map(shipped.content(), "alerting").get("alert_relabel_configs"));
  }

  @Test
  void scripts_are_well() throws IOException {
    List<Path> scripts;
    try (Stream<Path> files = Files.list(Compose.FOLDER)) {
      scripts = files.filter(file -> file.toString().endsWith(".sh")).toList();
    }
    assertThat(scripts).hasSize(4);
    Optional<Path> shellcheck = Programs.find("shellcheck");
    for (Path script : scripts) {
      succeeds("bash", "-n", script.toString());
      if (shellcheck.isPresent()) {
        succeeds(shellcheck.get().toString(), "-x", script.toString());
      }
    }
  }

  private static YamlFile prometheus(String file) {
    return YamlFile.read(Repository.root().resolve("config").resolve(file));
  }

  private static List<String> targets(Map<String, Object> job) {
    return YamlFile.maps(job, "static_configs")
        .flatMap(it -> Compose.words(it, "targets").stream())
        .toList();
  }

  /** Names that Prometheus can reach. */
  private static Set<String> reachable(Compose stack) {
    Set<String> names = new TreeSet<>();
    for (String name : stack.services().keySet()) {
      Map<String, Object> service = stack.service(name);
      if (Compose.words(service, "networks").contains("monitoring")) {
        names.add(name);
        if (service.get("networks") instanceof Map<?, ?>) {
          Map<String, Object> network =
              YamlFile.map(YamlFile.map(service, "networks"), "monitoring");
          names.addAll(Compose.words(network, "aliases"));
        }
      }
    }
    return names;
  }

  private static void succeeds(String... command) {
    Outcome outcome = Program.of(command).run();
    assertThat(outcome.exitCode()).as(outcome.stdout() + outcome.stderr()).isZero();
  }
}
