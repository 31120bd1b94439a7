package dev.weir.exposition;

import java.io.IOException;

/**
 * The side port cannot serve as configured. Its message is ready for the log: fact, value and
 * action.
 */
public final class SidePortException extends IOException {
  private static final long serialVersionUID = 1L;

  SidePortException(String message) {
    super(message);
  }

  SidePortException(String message, IOException cause) {
    super(message, cause);
  }
}
