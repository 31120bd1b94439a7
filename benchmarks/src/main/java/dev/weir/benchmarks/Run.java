package dev.weir.benchmarks;

import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Program;

/**
 * A program that was run to its end.
 *
 * @param cpuSeconds user and system time
 * @param wallSeconds from start to end
 */
public record Run(double cpuSeconds, double wallSeconds, String stdout) {

  /** Runs it; nothing else may be run meanwhile, for its CPU time is that of all children. */
  public static Run of(Program program) {
    double cpuBefore = ProcessStat.own().childrenCpuSeconds();
    long start = System.nanoTime();
    Outcome outcome = program.run();
    double wallSeconds = (System.nanoTime() - start) / 1e9;
    if (outcome.exitCode() != 0) {
      throw new IllegalStateException("it failed: " + outcome);
    }
    return new Run(
        ProcessStat.own().childrenCpuSeconds() - cpuBefore, wallSeconds, outcome.stdout());
  }
}
