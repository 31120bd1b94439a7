package com.example.tides;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Tide tables over HTTP. {@code PORT} chooses the port; without it, any free one. */
public final class TidesServer {
  private static final int THREADS = 8;

  public static void main(String[] args) throws IOException {
    String port = System.getenv().getOrDefault("PORT", "0");
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
    server.createContext("/ports", new Ports(new TideTables()));
    server.createContext("/forecast", new Forecast());
    server.createContext("/health", exchange -> Answers.status(exchange, 204));
    server.createContext("/almanac", TidesServer::almanac);
    server.setExecutor(Executors.newFixedThreadPool(THREADS));
    server.start();
    System.out.println("listening on http://localhost:" + server.getAddress().getPort());
  }

  private static void almanac(Object exchange) {
    throw new IllegalStateException("this year's almanac is not in print");
  }
}
