package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Repository;
import dev.weir.smoke.harness.Running;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code make demo} shows, and what it leaves behind. */
class DemoTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern FIGURES =
      Pattern.compile(
          "^ *(?<rate>[\\d.]+) +(?<p95>[\\d.]+) ms +(?<errors>\\d+) +(?<used>\\d+) of 8 +(?<denied>\\d+)$");

  /** SIGINT in a mask of signals, see proc(5). */
  private static final long INTERRUPT = 1 << 1;

  @Test
  void shows_figures_that_the_side_port_gives_and_ends_by_itself() {
    try (Running demo = demo().env("DEMO_SECONDS", "6").start()) {
      Outcome outcome = demo.outcome(PATIENCE);

      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.stderr()).isEmpty();
      Matcher last = FIGURES.matcher(outcome.stdout().lines().reduce((a, b) -> b).orElseThrow());
      assertThat(last.matches()).as(outcome.stdout()).isTrue();
      assertThat(Double.parseDouble(last.group("rate"))).isBetween(1.0, 130.0);
      assertThat(Double.parseDouble(last.group("p95"))).isBetween(0.01, 1000.0);
      assertThat(Integer.parseInt(last.group("denied"))).isPositive();
    }
  }

  @Test
  void an_interrupt_leaves_nothing_running() throws IOException {
    try (Running demo = demo().start()) {
      demo.await(FIGURES, PATIENCE);
      List<ProcessHandle> children = demo.children();
      assertThat(children).isNotEmpty();

      Program.of("kill", interrupt(), String.valueOf(demo.pid())).run();

      assertThat(demo.outcome(PATIENCE).stderr()).isEmpty();
      assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
  }

  /** What Ctrl-C sends, unless a shell that runs these tests in the background has it ignored. */
  private static String interrupt() throws IOException {
    Path status = Path.of("/proc/self/status");
    boolean ignored =
        Files.exists(status)
            && Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).trim(), 16))
                .anyMatch(signals -> (signals & INTERRUPT) != 0);
    return ignored ? "-TERM" : "-INT";
  }

  private static Program demo() {
    return program("dev.weir.demo.Demo");
  }

  /**
   * One of the programs that {@code make} starts from what it builds.
   *
   * @param arguments of {@code java}, the main class last
   */
  static Program program(String... arguments) {
    Path home = Repository.root().resolve("smoke-tests");
    List<String> command = new ArrayList<>(List.of(Jdks.current().java().toString()));
    command.addAll(
        List.of(
            "-cp",
            home.resolve("demo/target/classes")
                + File.pathSeparator
                + home.resolve("harness/target/classes")));
    command.addAll(List.of(arguments));
    return Program.of(command);
  }
}
