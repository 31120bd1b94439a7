package dev.weir.exposition;

import java.io.IOException;
import java.net.Socket;

/** What stands between a client and the handlers of the side port. Thread-safe. */
interface Protection {

  /** Nothing does. */
  Protection NONE =
      new Protection() {
        @Override
        public boolean encrypts() {
          return false;
        }

        @Override
        public Socket secured(Socket client) {
          return client;
        }

        @Override
        public boolean admits(Request request, Response response) {
          return true;
        }
      };

  /** Whether clients speak TLS. */
  boolean encrypts();

  /**
   * A client's connection as its requests are read from. The handshake comes with the first of
   * them, on the connection's own thread.
   *
   * @throws IOException where the connection cannot be secured
   */
  Socket secured(Socket client) throws IOException;

  /** Whether a client may be answered; else it has been told so. */
  boolean admits(Request request, Response response);
}
