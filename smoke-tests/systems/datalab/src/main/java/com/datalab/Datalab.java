package com.datalab;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;

/** One of DataLab's services, by its name: {@code Datalab data-service}. */
public final class Datalab {
  private Datalab() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Map<String, String> environment = System.getenv();
    int port = Integer.parseInt(environment.getOrDefault("PORT", "8000"));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    switch (arguments[0]) {
      case "api-gateway" -> new Gateway(environment).mount(server);
      case "data-service" -> new Datasets(environment).mount(server);
      case "ai-service" -> new Models().mount(server);
      case "compute-service" -> new Jobs().mount(server);
      case "viz-service" -> new Charts().mount(server);
      default -> throw new IllegalArgumentException("no such service: " + arguments[0]);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    System.out.println("listening on http://localhost:" + server.getAddress().getPort());
  }
}
