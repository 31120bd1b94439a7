package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.HttpCalls.Answer;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The configuration of a program that runs is changed. */
class ReloadTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ON_REQUEST = "reload_interval: 0s\n";
  private static final String GATE =
      """
        - name: gate
          match: {class: com.example.quota.FeatureGate, method: isAllowed}
          metrics: [{name: gate_total, type: counter, help: Checks}]
      """;
  private static final String METER =
      """
        - name: meter
          match: {class: com.example.quota.Meter, method: charge}
          metrics: [{name: meter_total, type: counter, help: Charges}]
      """;

  @TempDir Path folder;

  @Test
  void a_config_map_is_swapped_by_symbolic_links_under_the_file() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("..1")).resolve("w.yaml"), watched(""));
    Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
    Path file = folder.resolve("weir.yaml");
    Files.createSymbolicLink(file, Path.of("..data/w.yaml"));
    try (AppProcess quota = App.QUOTA.on(Needs.java(17)).weir(file).start()) {
      Told.tell(quota, "charge team-1 1");
      assertThat(quota.scrape().sum("meter_total")).isZero();

      Path second = Files.createDirectory(folder.resolve("..2"));
      Files.writeString(second.resolve("w.yaml"), watched(METER));
      Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("..2"));
      Files.move(
          folder.resolve("..data_tmp"),
          folder.resolve("..data"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      Files.delete(folder.resolve("..1/w.yaml"));
      Files.delete(folder.resolve("..1"));

      assertThat(Pause.until(() -> quota.scrape().names().contains("meter_total"), PATIENCE))
          .isTrue();
      Told.tell(quota, "charge team-1 1");
      assertThat(quota.scrape().value("meter_total")).isEqualTo(1);
      assertThat(quota.running().stderr().text()).contains("1 rule added, 0 changed, 0 removed");
    }
  }

  private static String watched(String more) {
    return "reload_interval: 1s\nrules:\n" + GATE + more;
  }

  @Test
  void a_file_that_is_bad_leaves_the_last_good_configuration_in_place() throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), ON_REQUEST + "rules:\n" + GATE);
    try (AppProcess quota = App.QUOTA.on(Needs.java(17)).weir(file).start()) {
      Told.tell(quota, "check team-1 reports");
      double loadedAt = quota.scrape().value("weir_config_last_reload_success_timestamp_seconds");

      Files.writeString(file, "rules: [{name: gate\n");
      Answer refused = Told.reload(quota);
      assertThat(refused.status()).isEqualTo(500);
      assertThat(refused.body())
          .startsWith("failed to reload: ")
          .contains("weir.yaml:2:1: not YAML")
          .contains("The last good configuration stays.");
      Told.tell(quota, "check team-1 reports");
      Scrape scrape = quota.scrape();
      assertThat(scrape.value("weir_config_last_reload_successful")).isZero();
      assertThat(scrape.value("weir_config_last_reload_success_timestamp_seconds"))
          .isEqualTo(loadedAt);
      assertThat(scrape.value("gate_total")).isEqualTo(2);
      assertThat(quota.running().stderr().text().lines().filter(line -> line.contains("ERROR")))
          .hasSize(1);

      Files.writeString(file, ON_REQUEST + "rules:\n" + GATE + METER);
      assertThat(Told.reload(quota)).isEqualTo(new Answer(200, "reloaded\n"));
      scrape = quota.scrape();
      assertThat(scrape.value("weir_config_last_reload_successful")).isEqualTo(1);
      assertThat(scrape.value("weir_config_last_reload_success_timestamp_seconds"))
          .isGreaterThan(loadedAt);
      assertThat(scrape.value("gate_total")).isEqualTo(2);
    }
  }

  @Test
  void a_bad_rule_is_left_out_and_a_key_that_needs_a_restart_says_so() throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), ON_REQUEST + "rules:\n" + GATE);
    try (AppProcess quota = App.QUOTA.on(Needs.java(17)).weir(file).start()) {
      String bad = METER.replace("metrics", "when: arg0 ==\n    metrics");
      String more = "labels: {env: prod}\nhttp: {metrics_path: /m}\nlogging: {level: debug}\n";
      Files.writeString(file, ON_REQUEST + more + "rules:\n" + bad + GATE);
      assertThat(Told.reload(quota).status()).isEqualTo(200);
      Told.tell(quota, "check team-1 reports", "charge team-1 1");
      assertThat(quota.scrape().value("gate_total")).isEqualTo(1);
      assertThat(quota.scrape().names().contains("meter_total")).isFalse();
      assertThat(quota.running().stderr().text())
          .contains("Rule `meter` is left out.")
          .contains("WARN: `labels` has changed. It takes effect when the JVM starts again.")
          .contains("WARN: `http.metrics_path` has changed.")
          .doesNotContain("logging");
    }
  }

  @Test
  void only_who_posts_reloads() throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), ON_REQUEST + "rules:\n" + GATE);
    try (AppProcess quota = App.QUOTA.on(Needs.java(17)).weir(file).start()) {
      HttpCalls port = new HttpCalls(quota.sidePort());
      Files.writeString(file, ON_REQUEST);
      assertThat(port.get("/-/reload"))
          .isEqualTo(new Answer(405, "this path answers POST only.\n"));
      assertThat(port.get("/").body()).contains("/-/ready").doesNotContain("reload");
      assertThat(quota.scrape().names().contains("gate_total")).isTrue();
      assertThat(port.post("/-/reload", "").status()).isEqualTo(200);
      assertThat(quota.scrape().names().contains("gate_total")).isFalse();
      Told.tell(quota, "check team-1 reports");
    }
  }

  @ParameterizedTest(name = "Java {0}, {1} reloads")
  @CsvSource({"8, 300", "17, 1000", "25, 300"})
  void reloads_under_load_lose_no_count_and_leave_nothing_behind(int version, int times)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), ON_REQUEST + "rules:\n" + GATE);
    try (AppProcess quota = App.QUOTA.on(Needs.java(version)).weir(file).start()) {
      Load load = new Load(quota);
      load.start();
      reload(quota, file, 0, times / 2);
      Scrape before = scrapeAfterGc(quota);
      reload(quota, file, times / 2, times);
      load.end();
      Scrape after = scrapeAfterGc(quota);

      assertThat(after.value("gate_total")).isEqualTo((double) load.calls);
      assertThat(after.names().contains("meter_total")).isFalse();
      assertThat(metaspace(after) - metaspace(before)).isLessThan(4 << 20);
      assertThat(after.sum("jvm_thread_count") - before.sum("jvm_thread_count"))
          .isLessThanOrEqualTo(2);
      assertThat(quota.running().stderr().text())
          .doesNotContain("ERROR", "cannot be woven", "does not fit");
    }
  }

  /** Reloads: a rule comes, changes with every round, and goes; the other stays. */
  private static void reload(AppProcess quota, Path file, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      String other = METER.replace("Charges", "Charges, round " + i).replace(", r", " r");
      String second = GATE.replace("gate", "second" + i % 2).replace("isAllowed", "is*");
      boolean gone = i % 10 == 9;
      Files.writeString(file, ON_REQUEST + "rules:\n" + GATE + (gone ? "" : other + second));
      assertThat(Told.reload(quota).status()).isEqualTo(200);
    }
  }

  private static double metaspace(Scrape scrape) {
    return scrape.value("jvm_memory_used_bytes", "jvm_memory_pool_name", "Metaspace");
  }

  private static Scrape scrapeAfterGc(AppProcess quota) {
    for (int i = 0; i < 4; i++) {
      String jcmd = Needs.java(17).tool("jcmd").orElseThrow().toString();
      Program.of(jcmd, Long.toString(quota.running().pid()), "GC.run").run();
      Pause.ofMillis(500);
    }
    return quota.scrape();
  }

  /** Keeps the program calling its gate. */
  private static final class Load extends Thread {
    private static final int BATCH = 20_000;
    private final AppProcess quota;
    private final AtomicBoolean ends = new AtomicBoolean();
    private long calls;

    Load(AppProcess quota) {
      this.quota = quota;
    }

    @Override
    public void run() {
      for (int batches = 1; !ends.get(); batches++) {
        int lines = batches + 1;
        quota.running().write("check-all team " + BATCH + " reports\n");
        assertThat(Pause.until(() -> quota.running().stdout().all().size() == lines, PATIENCE))
            .isTrue();
        calls += BATCH;
      }
    }

    void end() throws InterruptedException {
      ends.set(true);
      join();
    }
  }
}
