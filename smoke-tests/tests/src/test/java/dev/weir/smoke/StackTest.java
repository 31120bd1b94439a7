package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.PromQl;
import dev.weir.smoke.harness.Running;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make stack} starts, and what it leaves behind. */
class StackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern PROMETHEUS = Pattern.compile("^ +Prometheus +(http://\\S+)$");
  private static final Pattern ALERTMANAGER = Pattern.compile("^ +Alertmanager +(http://\\S+)$");

  @TempDir Path folder;

  @BeforeAll
  static void programs() {
    List.of("prometheus", "alertmanager").forEach(Needs::program);
  }

  @Test
  void a_system_is_watched_by_prometheus_and_alertmanager_with_its_own_files() {
    try (Running stack = stack().start()) {
      URI prometheus = URI.create(stack.await(PROMETHEUS, PATIENCE).group(1));
      URI alertmanager = URI.create(stack.await(ALERTMANAGER, PATIENCE).group(1));

      PromQl ask = new PromQl(prometheus);
      Pause.until(
          () -> ask.value("sum(sync_operations_total{status='success'})").orElse(0) > 1, PATIENCE);
      assertThat(ask.value("up{job='data-sync'}")).hasValue(1);
      assertThat(new HttpCalls(prometheus).get("/api/v1/rules").body())
          .contains("SyncConnectorDown");
      assertThat(new HttpCalls(prometheus).get("/api/v1/alertmanagers").body())
          .contains(alertmanager.getAuthority());
      assertThat(new HttpCalls(alertmanager).get("/api/v2/receivers").body())
          .contains("emergency-alerts");

      List<ProcessHandle> children = stack.children();
      assertThat(children).hasSizeGreaterThanOrEqualTo(3);
      Program.of("kill", "-TERM", String.valueOf(stack.pid())).run();
      assertThat(stack.outcome(PATIENCE).stderr()).isEmpty();
      assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void it_ends_by_itself_and_leaves_nothing() throws IOException {
    try (Running stack = stack().env("STACK_SECONDS", "2").start()) {
      Outcome outcome = stack.outcome(PATIENCE);
      assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
      assertThat(outcome.stdout()).contains("grafana deploy");
      assertThat(stack.children()).isEmpty();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(it -> it.getFileName().toString().startsWith("weir-stack"))).isEmpty();
    }
  }

  @Test
  void a_system_that_needs_containers_is_said_to() {
    Outcome outcome = stack().env("SYSTEM", "tollgate").run();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.stderr())
        .isEqualTo(
            "SYSTEM=tollgate does not run without containers. Choose one of data-sync, synapscale,"
                + " sql-synthesizer.\n");
  }

  private Program stack() {
    return DemoTest.program("-Djava.io.tmpdir=" + folder, "dev.weir.demo.Stack");
  }
}
