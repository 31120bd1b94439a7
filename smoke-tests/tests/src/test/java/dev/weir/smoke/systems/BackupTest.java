package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.grafana.FakeGrafana;
import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.PromQl;
import dev.weir.smoke.harness.PrometheusServer;
import dev.weir.smoke.harness.Repository;
import dev.weir.smoke.harness.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** backup.sh and restore.sh, over a real Prometheus, and what answers as Grafana does. */
class BackupTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCRAPED = "count_over_time(ticks[10m])";

  private static final Path EXAMPLES = Repository.root().resolve("config/examples");

  @TempDir Path folder;

  @BeforeAll
  static void programs() {
    List.of("curl", "jq", "tar").forEach(Needs::program);
  }

  @Test
  void what_was_saved_is_there_again() throws IOException {
    try (FakeGrafana before = new FakeGrafana();
        FakeGrafana after = new FakeGrafana();
        PrometheusServer prometheus = prometheus("before", true)) {
      PromQl ask = new PromQl(prometheus.address());
      Pause.until(() -> ask.value(SCRAPED).orElse(0) >= 3, PATIENCE);
      deploy(before, "Weir");
      deploy(before, "Systems", "--dashboards", EXAMPLES);

      Program backup = script("backup.sh", before, "before");
      Outcome saved = backup.env("PROMETHEUS_URL", prometheus.address().toString()).run();
      assertThat(saved.exitCode()).as(saved.stderr()).isZero();
      assertThat(saved.stdout()).contains("prometheus: ").containsPattern("grafana: \\d+ dashb");
      assertThat(folder.resolve("before/snapshots")).isEmptyDirectory();

      Files.createDirectories(folder.resolve("after"));
      Outcome restored = script("restore.sh", after, "after").run();
      assertThat(restored.exitCode()).as(restored.stderr()).isZero();
      assertThat(restored.stdout()).contains("prometheus: 1 blocks");
      assertThat(deploy(after, "Weir", "--dry-run"))
          .contains(": 0 would be created, 0 would be updated, 3 unchanged.");
      assertThat(deploy(after, "Systems", "--dashboards", EXAMPLES, "--dry-run"))
          .contains(": 0 would be created, 0 would be updated, ");
    }
    try (PrometheusServer prometheus = prometheus("after", false)) {
      List<Sample> samples = new PromQl(prometheus.address()).samples(SCRAPED);
      assertThat(samples).hasSize(1);
      assertThat(samples.get(0).value()).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void a_folder_that_holds_data_is_not_unpacked_over() throws IOException {
    Files.createDirectories(folder.resolve("after/wal"));
    Files.createDirectories(folder.resolve("saved"));
    try (FakeGrafana grafana = new FakeGrafana()) {
      Outcome restored = script("restore.sh", grafana, "after").run();
      assertThat(restored.exitCode()).isEqualTo(1);
      assertThat(restored.stderr()).contains("is not empty. Stop Prometheus, and name an empty");
    }
  }

  /** One that counts time; or one that does nothing but look at what there is. */
  private PrometheusServer prometheus(String data, boolean ticks) throws IOException {
    Path configuration = folder.resolve(data + ".yml");
    Files.writeString(
        folder.resolve("ticks.rules"),
        "groups: [{name: ticks, rules: [{record: ticks, expr: vector(1)}]}]\n");
    Files.writeString(
        configuration,
        ticks ? "global: {evaluation_interval: 200ms}\nrule_files: [ticks.rules]\n" : "");
    return PrometheusServer.start(
        Needs.program("prometheus"), configuration, folder.resolve(data), "--web.enable-admin-api");
  }

  /** With Prometheus' data in that folder. */
  private Program script(String name, FakeGrafana grafana, String data) {
    String script = Compose.FOLDER.resolve(name).toString();
    return Program.of("bash", script, folder.resolve("saved").toString())
        .env("PROMETHEUS_DATA", folder.resolve(data).toString())
        .env("GRAFANA_URL", grafana.url())
        .env("GRAFANA_TOKEN", FakeGrafana.TOKEN);
  }

  private static String deploy(FakeGrafana grafana, String title, Object... more) {
    List<Object> words = new ArrayList<>(List.of("grafana", "deploy", "--url", grafana.url()));
    words.addAll(List.of("--folder", title));
    words.addAll(List.of(more));
    return Weir.program(words.toArray()).env("GRAFANA_TOKEN", FakeGrafana.TOKEN).run().stdout();
  }
}
