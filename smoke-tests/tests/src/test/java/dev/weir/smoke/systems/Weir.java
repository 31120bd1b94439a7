package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code java -jar weir.jar …}, the packaged one. */
final class Weir {
  private Weir() {}

  static Outcome run(Object... arguments) {
    return program(arguments).run();
  }

  static Program program(Object... arguments) {
    List<String> command = new ArrayList<>(List.of(Jdks.current().java().toString(), "-jar"));
    command.add(Repository.agentJar().toString());
    List.of(arguments).forEach(argument -> command.add(argument.toString()));
    return Program.of(command);
  }

  /**
   * The one file that is generated from a configuration.
   *
   * @param what {@code dashboards} or {@code alerts}
   * @param out a folder
   */
  static Path generate(String what, Path configuration, Path out) {
    Outcome generate = run("generate", what, "--config", configuration, "--out", out);
    assertThat(generate.exitCode()).as(generate.stdout() + generate.stderr()).isZero();
    String last = generate.stdout().lines().reduce((a, b) -> b).orElseThrow();
    return Path.of(last.replace(": written", "").replace(": unchanged", ""));
  }
}
