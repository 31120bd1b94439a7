package dev.weir.exposition;

import dev.weir.log.Log;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Takes clients in, gives each a thread, and watches that none keeps it for good. */
final class Acceptor implements Runnable {
  private static final int WATCH_MILLIS = 1_000;

  /** Out of file descriptors, accept fails at once and again: do not spin. */
  private static final long RECOVERY_MILLIS = 200;

  private final ServerSocket server;
  private final Routes routes;
  private final Protection protection;
  private final Deadlines deadlines;
  private final Connections connections;

  Acceptor(ServerSocket server, Routes routes, Protection protection, Deadlines deadlines) {
    this.server = server;
    this.routes = routes;
    this.protection = protection;
    this.deadlines = deadlines;
    this.connections = new Connections(deadlines);
  }

  @Override
  public void run() {
    while (!server.isClosed()) {
      try {
        accept();
      } catch (SocketTimeoutException quiet) {
        // Nobody came; those who are here are looked at below.
      } catch (InterruptedException stop) {
        close();
      } catch (IOException | RuntimeException | Error e) {
        recover(e);
      }
      connections.cutSlowReaders();
    }
    connections.cutAll();
  }

  private void accept() throws IOException, InterruptedException {
    // Sleeps for good while there is nobody to watch.
    server.setSoTimeout(connections.areNone() ? 0 : WATCH_MILLIS);
    Socket socket = server.accept();
    if (!connections.makeRoom()) {
      refuse(socket);
      return;
    }
    Connection connection = new Connection(socket, routes, protection, connections, deadlines);
    connections.began(connection);
    try {
      Threads.start("weir-side-port-connection", connection);
    } catch (Error outOfThreads) {
      connection.cut();
      connections.ended(connection);
      throw outOfThreads;
    }
  }

  /** Few bytes into an empty send buffer: cannot block. */
  private void refuse(Socket socket) throws IOException {
    try (Socket closing = socket) {
      if (protection.encrypts()) {
        return; // a handshake takes more than that
      }
      Response response = new Response(closing.getOutputStream());
      response.line(503, "as many requests as the side port serves at once are under way.");
      response.header("Retry-After", "1");
      response.finish();
      closing.shutdownOutput();
      // What stays unread would reset the connection before the client has read its answer.
      int unread = closing.getInputStream().available();
      while (unread > 0) {
        unread -= (int) Math.max(1, closing.getInputStream().skip(unread));
      }
    }
  }

  private void recover(Throwable e) {
    if (server.isClosed()) {
      return;
    }
    Log.warn("side port: cannot take a client: " + e + ".");
    Log.debug("stack trace of the failed accept", e);
    try {
      Thread.sleep(RECOVERY_MILLIS);
    } catch (InterruptedException stop) {
      close();
    }
  }

  /** Ends the thread of this and of every connection. Callable by any thread, more than once. */
  void close() {
    try {
      server.close();
    } catch (IOException e) {
      Log.debug("side port: closing: " + e);
    }
    connections.cutAll();
  }
}
