package com.example.tides;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The ways this service answers. */
final class Answers {
  private Answers() {}

  static void text(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  static void status(HttpExchange exchange, int status) throws IOException {
    exchange.getRequestBody().close();
    exchange.sendResponseHeaders(status, -1);
  }
}
