package dev.weir.config.schema;

import dev.weir.config.Position;
import dev.weir.config.Problem;

/** A file that cannot be read as a whole. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public Unreadable(Position at, String message) {
    super(message, null, false, false);
    this.problem = new Problem(at, message);
  }

  public Problem problem() {
    return problem;
  }
}
