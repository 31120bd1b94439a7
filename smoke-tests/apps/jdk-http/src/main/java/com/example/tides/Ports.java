package com.example.tides;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** {@code GET /ports}, {@code GET /ports/brest}, {@code POST /ports/calais?range=6.4}. */
final class Ports implements HttpHandler {
  private final TideTables tables;

  Ports(TideTables tables) {
    this.tables = tables;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String port = exchange.getRequestURI().getPath().replaceFirst("^/ports/?", "");
    switch (exchange.getRequestMethod()) {
      case "GET":
        show(exchange, port);
        break;
      case "POST":
        add(exchange, port);
        break;
      default:
        Answers.status(exchange, 405);
    }
  }

  private void show(HttpExchange exchange, String port) throws IOException {
    if (port.isEmpty()) {
      Answers.text(exchange, 200, String.join("\n", tables.ports()));
    } else if (tables.range(port) == null) {
      Answers.text(exchange, 404, "unknown port " + port);
    } else {
      Answers.text(exchange, 200, tables.range(port) + " m");
    }
  }

  private void add(HttpExchange exchange, String port) throws IOException {
    double metres = Double.parseDouble(exchange.getRequestURI().getQuery().replace("range=", ""));
    Answers.status(exchange, tables.add(port, metres) ? 201 : 409);
  }
}
