package dev.weir.benchmarks.service;

import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Programs;

/**
 * Which processors run what: services the first, who visits them all others. Where both run on all,
 * each takes the other's caches, and the same service differed from itself by up to 5 %.
 */
final class Processors {
  private static final int ALL = Runtime.getRuntime().availableProcessors();

  private Processors() {}

  /** A service that was started, all threads that it will ever have included. */
  static void serve(long pid) {
    pin(pid, "0");
  }

  /** This JVM visits, from now on. */
  static void visit() {
    pin(ProcessHandle.current().pid(), "1-" + (ALL - 1));
  }

  /** This JVM starts services: they must see all processors, or choose another collector. */
  static void roam() {
    pin(ProcessHandle.current().pid(), "0-" + (ALL - 1));
  }

  /** With taskset of util-linux; without it, or a second processor, nothing is pinned. */
  private static void pin(long pid, String processors) {
    if (ALL < 2 || Programs.find("taskset").isEmpty()) {
      return;
    }
    Outcome outcome =
        Program.of("taskset", "--all-tasks", "--pid", "--cpu-list", processors, "" + pid).run();
    if (outcome.exitCode() != 0) {
      throw new IllegalStateException("taskset refuses: " + outcome);
    }
  }
}
