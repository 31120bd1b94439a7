package com.datalab;

import com.sun.net.httpserver.HttpServer;

/** Charts; {@code ?millis=} says how much there is to draw. */
final class Charts {
  private static final long USUAL_MILLIS = 10;

  void mount(HttpServer server) {
    server.createContext(
        "/charts",
        exchange -> {
          Http.work(Http.number(exchange, "millis", USUAL_MILLIS));
          Http.json(exchange, 200, "{\"points\": 150}");
        });
  }
}
