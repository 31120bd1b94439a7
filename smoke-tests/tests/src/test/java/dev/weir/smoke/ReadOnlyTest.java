package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Launch;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Running;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hardened containers: nothing can be written, and the agent has nothing to write. */
class ReadOnlyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern STARTED = Pattern.compile("^weir: measures .* at http://.*:(\\d+)/");

  /** From 21 on the JVM itself says that there is no temporary folder. */
  private static final Pattern JVM = Pattern.compile("^WARNING: java.io.tmpdir ");

  /** Puts a read-only view of the whole file system in place of it. */
  private static final String FREEZE =
      "mount --rbind / /mnt && mount -o remount,bind,ro /mnt && exec chroot /mnt \"$@\"";

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void without_a_temporary_folder(int version) {
    assertMeasured(quota(version).option("-Djava.io.tmpdir=/proc/nowhere").program());
  }

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 25})
  void on_a_read_only_file_system(int version) {
    assertThat(frozen(Program.of("touch", "/tmp/probe")).run().stderr())
        .as("needs unshare, mount and chroot, and the right to use them")
        .contains("Read-only file system");

    assertMeasured(frozen(quota(version).program()));
  }

  private static Launch quota(int version) {
    return App.QUOTA.on(Needs.java(version)).weir();
  }

  private static Program frozen(Program program) {
    return program.by("unshare", "--mount", "sh", "-c", FREEZE, "sh");
  }

  private static void assertMeasured(Program program) {
    try (Running running = program.start()) {
      Matcher started = running.await(STARTED, PATIENCE);
      URI sidePort = URI.create("http://localhost:" + started.group(1));
      assertThat(new HttpCalls(sidePort).get("/metrics").body()).contains("weir_build_info");
      running.write("check team-1 reports\nexit 3\n");
      Outcome outcome = running.outcome(PATIENCE);
      assertThat(outcome.exitCode()).isEqualTo(3);
      assertThat(outcome.stdout()).isEqualTo("ready\nallowed\n");
      assertThat(outcome.stderr().lines().filter(line -> !JVM.matcher(line).find())).hasSize(1);
    }
  }
}
