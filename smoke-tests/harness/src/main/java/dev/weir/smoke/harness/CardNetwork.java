package dev.weir.smoke.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Charges cards over HTTP; those of the customer {@code broke} are declined. */
public final class CardNetwork implements AutoCloseable {
  private static final int DECLINED = 402;

  private final HttpServer server;

  public CardNetwork() {
    try {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/charges", CardNetwork::charge);
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void charge(HttpExchange exchange) throws IOException {
    String charge = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(charge.contains("\"broke\"") ? DECLINED : 200, -1);
    exchange.close();
  }
}
