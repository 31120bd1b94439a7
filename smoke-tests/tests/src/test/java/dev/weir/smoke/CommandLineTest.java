package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Jdk;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code java -jar weir.jar}, the packaged one. */
class CommandLineTest {
  @TempDir Path folder;

  /** The shop's own jar, Spring and all else packed inside it. */
  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void a_configuration_is_checked_against_a_spring_boot_jar(int version) throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("weir.yaml"),
            """
            rules:
              - name: gate
                match: {class: com.example.store.plans.FeatureGate, method: isAllowed}
                labels: {tenant: arg0}
                metrics: [{name: gate_total, type: counter}]
              - name: typo
                match: {class: com.example.store.plans.FeatureGate, method: isAllowd}
                metrics: [{name: typo_total, type: counter}]
            """);
    Outcome check = weir(Needs.java(version), "check", "-c", config, "-cp", bootJar());
    assertThat(check.stdout())
        .contains(
            config
                + ":6:5: rule `typo` matches nothing: `FeatureGate.isAllowd` does not exist; did you"
                + " mean `isAllowed(String, String)`?")
        .contains("gate: 1 method")
        .contains("  com.example.store.plans.FeatureGate.isAllowed(String, String)");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.stderr()).isEmpty();
  }

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 17, 25})
  void what_a_call_costs_is_measured_without_running_the_application(int version) throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("weir.yaml"),
            """
            rules:
              - name: gate
                match: {class: com.example.quota.FeatureGate, method: isAllowed}
                labels: {tenant: arg0}
                metrics: [{name: gate_total, type: counter}]
              - name: made
                match: {class: com.example.quota.FeatureGate, method: <init>}
                metrics: [{name: made_total, type: counter}]
            """);
    Outcome bench = weir(Needs.java(version), "bench", "-c", config, "-cp", quotaJar());
    assertThat(bench.stdout())
        .containsPattern("gate: \\d+\\.\\d ns  com.example.quota.FeatureGate.isAllowed")
        .contains("made: not measured: a constructor");
    assertThat(bench.exitCode()).isEqualTo(0);
  }

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {11, 17, 21, 25})
  void the_agent_is_attached_by_process_id(int version) {
    Jdk jdk = Needs.java(version);
    try (AppProcess tides = App.TIDES.on(jdk).env("WEIR_HTTP_PORT", "0").start()) {
      String pid = String.valueOf(tides.running().pid());
      assertThat(weir(jdk, "list").stdout()).contains(pid + " ");

      assertThat(weir(jdk, "attach", pid).exitCode()).isEqualTo(0);
      Counted counted =
          Counted.during(
              tides, () -> assertThat(tides.calls().get("/ports").status()).isEqualTo(200));
      assertThat(counted.requests("GET", "/ports", 200)).isEqualTo(1);
    }
  }

  @Test
  void a_process_that_is_not_there_is_said_to_be_so() {
    Outcome attach = weir(Needs.java(17), "attach", "999999999");
    assertThat(attach.exitCode()).isEqualTo(2);
    assertThat(attach.stderr()).startsWith("weir: ERROR: cannot attach to process 999999999: ");
  }

  private static Path bootJar() {
    return Repository.root().resolve("smoke-tests/apps/boot3-shop/target/shop.jar");
  }

  private static Path quotaJar() {
    return Repository.root().resolve("smoke-tests/apps/quota/target/quota.jar");
  }

  private static Outcome weir(Jdk jdk, Object... arguments) {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString(), "-jar"));
    command.add(Repository.agentJar().toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return Program.of(command).run();
  }
}
