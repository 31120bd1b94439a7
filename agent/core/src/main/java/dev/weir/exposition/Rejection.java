package dev.weir.exposition;

import java.io.IOException;

/** A request that gets a status and one line instead of what it asked for. */
public final class Rejection extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status of HTTP, 400 or more
   * @param line what the client reads: fact, value and action
   */
  public Rejection(int status, String line) {
    super(line);
    this.status = status;
  }

  int status() {
    return status;
  }

  String line() {
    return String.valueOf(getMessage());
  }
}
