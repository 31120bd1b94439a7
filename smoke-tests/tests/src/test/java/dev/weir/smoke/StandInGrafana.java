package dev.weir.smoke;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stands in for Grafana's program, which registries do not have: it is well, and tells what it was
 * started with, a line an argument or variable.
 */
final class StandInGrafana {
  private StandInGrafana() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.keySet().removeIf(name -> !name.startsWith("GF_"));
    StringBuilder told = new StringBuilder(String.join("\n", arguments));
    environment.forEach((name, value) -> told.append('\n').append(name + "=" + value));

    int port = Integer.parseInt(environment.get("GF_SERVER_HTTP_PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
    server.createContext(
        "/api/health", exchange -> StandIn.answer(exchange, "{\"database\": \"ok\"}"));
    server.createContext("/told", exchange -> StandIn.answer(exchange, told.toString()));
    server.start();
  }

  /**
   * Lays it out as Grafana's distribution is.
   *
   * @param home an empty folder
   * @return the folder of its program
   */
  static Path install(Path home) throws IOException, URISyntaxException {
    Path bin = home.resolve("bin");
    StandIn.install(StandInGrafana.class, bin.resolve("grafana"));
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(home.resolve("conf/defaults.ini"), "");
    return bin;
  }
}
