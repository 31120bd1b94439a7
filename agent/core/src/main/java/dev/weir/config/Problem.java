package dev.weir.config;

/**
 * One thing wrong with a configuration, in one line: a fact, the value that was met and what to do
 * about it.
 */
public final class Problem {
  private final Position at;
  private final String message;

  public Problem(Position at, String message) {
    this.at = at;
    this.message = message;
  }

  public Position at() {
    return at;
  }

  public String message() {
    return message;
  }

  /** The same with one more sentence: what follows from it. */
  public Problem and(String consequence) {
    return new Problem(at, message + " " + consequence);
  }

  /** {@code weir.yaml:3:1: unknown key `metrcs`. Did you mean `metrics`?}. */
  @Override
  public String toString() {
    return at + ": " + message;
  }
}
