package com.datalab;

import com.sun.net.httpserver.HttpServer;
import java.util.Map;

/** Where visitors come in. */
final class Gateway {
  private final Overview overview;

  Gateway(Map<String, String> environment) {
    this.overview = new Overview(environment);
  }

  void mount(HttpServer server) {
    server.createContext(
        "/api/projects", exchange -> Http.json(exchange, 200, "[{\"name\": \"flowers\"}]"));
    server.createContext("/api/login", exchange -> Http.json(exchange, 401, "{}"));
    overview.mount(server);
  }
}
