package dev.weir.smoke.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What people type to see to alerts. */
public final class Amtool {
  private final Path program;

  public Amtool(Path program) {
    this.program = program;
  }

  /** Runs it to its end. */
  public Outcome run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    return Program.of(command).run();
  }

  /**
   * Silences what carries these labels for an hour.
   *
   * @param matchers such as {@code alertname=ServiceDown}
   */
  public void silence(AlertmanagerServer alertmanager, String... matchers) {
    List<String> arguments = new ArrayList<>(List.of("silence", "add"));
    arguments.addAll(
        List.of("--alertmanager.url=" + alertmanager.address(), "--author=ann", "--comment=on it"));
    arguments.addAll(List.of(matchers));
    Outcome outcome = run(arguments.toArray(String[]::new));
    if (outcome.exitCode() != 0) {
      throw new IllegalStateException("amtool " + arguments + ": " + outcome);
    }
  }
}
