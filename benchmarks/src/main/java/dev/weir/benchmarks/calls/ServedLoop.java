package dev.weir.benchmarks.calls;

import com.sun.net.httpserver.HttpServer;
import dev.weir.smoke.harness.KeptConnection;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Runs a loop inside a request of the JDK's own HTTP server: what a request carries is there. */
final class ServedLoop implements Closeable {
  private final HttpServer server;
  private final KeptConnection connection;

  ServedLoop(Runnable loop) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/loop",
          exchange -> {
            loop.run();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
      connection =
          new KeptConnection(URI.create("http://localhost:" + server.getAddress().getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException("no server for the loop", e);
    }
  }

  /** One request, one loop. */
  void run() {
    try {
      int status = connection.get("/loop", "X-Tenant-Id: acme\r\n");
      if (status != 204) {
        throw new IllegalStateException("the loop answered " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the loop did not answer", e);
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
    server.stop(0);
  }
}
