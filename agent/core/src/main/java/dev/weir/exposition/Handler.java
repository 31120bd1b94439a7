package dev.weir.exposition;

import java.io.IOException;

/** Answers the requests of one path of the side port. Called by several threads at once. */
public interface Handler {

  /**
   * Fills in the answer. A {@link Rejection} becomes its status and line; any other exception
   * becomes a 500 of one line, or, once the answer is on its way, an abrupt end that the client
   * sees as a failure.
   *
   * @throws IOException if the client is gone
   */
  void handle(Request request, Response response) throws IOException;

  /** What the {@code Allow} header says: methods separated by a comma and a space. */
  default String methods() {
    return "GET, HEAD";
  }
}
