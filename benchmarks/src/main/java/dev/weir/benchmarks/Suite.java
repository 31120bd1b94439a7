package dev.weir.benchmarks;

/** One question about what the agent costs, and how it is measured. */
public interface Suite {

  /** What {@code make bench SUITES=…} calls it; its place in docs/BENCHMARKS.md. */
  String name();

  /** How many rounds make figures to rely on. */
  int rounds();

  /**
   * Measures.
   *
   * @param rounds how often each variant is run, in turn with the others
   */
  Table run(int rounds) throws Exception;
}
