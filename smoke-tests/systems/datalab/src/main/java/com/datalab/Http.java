package com.datalab;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What all services do with requests. */
final class Http {
  private Http() {}

  /** A whole number that the query names. */
  static long number(HttpExchange exchange, String parameter, long otherwise) {
    String query = exchange.getRequestURI().getQuery();
    if (query == null || !query.startsWith(parameter + "=")) {
      return otherwise;
    }
    return Long.parseLong(query.substring(parameter.length() + 1));
  }

  /** The path below that of the handler, without its slash; empty where there is none. */
  static String rest(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    String below = path.substring(exchange.getHttpContext().getPath().length());
    return below.startsWith("/") ? below.substring(1) : below;
  }

  static void json(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Takes as long as the work would. */
  static void work(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
