package com.example.tides;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** {@code GET /forecast?hours=6}: a line an hour, each sent as soon as it is computed. */
final class Forecast implements HttpHandler {
  private static final long COMPUTING_MILLIS = 50;

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    int hours = Integer.parseInt(exchange.getRequestURI().getQuery().replace("hours=", ""));
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int hour = 1; hour <= hours; hour++) {
        out.write(line(hour).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }

  private static String line(int hour) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(COMPUTING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("forecast interrupted", e);
    }
    return "+" + hour + "h " + Math.round(100 * Math.sin(hour * Math.PI / 6)) + " cm\n";
  }
}
