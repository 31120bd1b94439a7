package com.datalab;

import com.sun.net.httpserver.HttpServer;

/** Where visitors come in. */
final class Gateway {
  void mount(HttpServer server) {
    server.createContext(
        "/api/projects", exchange -> Http.json(exchange, 200, "[{\"name\": \"flowers\"}]"));
    server.createContext("/api/login", exchange -> Http.json(exchange, 401, "{}"));
  }
}
