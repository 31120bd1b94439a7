package dev.weir.smoke.harness;

import java.nio.file.Path;
import java.util.List;

/** Prometheus' own linter. */
public final class Promtool {
  private final Path program;

  public Promtool(Path program) {
    this.program = program;
  }

  /** What {@code promtool check metrics} objects to in an exposition, a line an objection. */
  public List<String> checkMetrics(String exposition) {
    Outcome outcome = Program.of(program.toString(), "check", "metrics").run(exposition);
    return (outcome.stdout() + outcome.stderr()).lines().toList();
  }
}
