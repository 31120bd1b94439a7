package com.datasync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Keeps systems in step. {@code POST /sync?connector=crm&records=10&conflicts=0} adds a job; {@code
 * POST /weather?connector=crm&is=down} says how the other system does.
 */
public final class DataSync {
  private final Map<String, Connector> connectors =
      Map.of("crm", new Connector("crm"), "warehouse", new Connector("warehouse"));
  private final ConflictResolver resolver = new ConflictResolver();
  private final SyncQueue queue = new SyncQueue();

  private DataSync() {}

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    DataSync sync = new DataSync();
    server.createContext("/sync", sync::sync);
    server.createContext("/weather", sync::weather);
    server.createContext("/queue", sync::forget);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    System.out.println("listening on http://localhost:" + server.getAddress().getPort());
  }

  private void sync(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    long records = Long.parseLong(query.getOrDefault("records", "1"));
    long conflicts = Long.parseLong(query.getOrDefault("conflicts", "0"));
    queue.add(new SyncJob(connector(query), resolver, records, conflicts));
    answer(exchange, 202);
  }

  private void weather(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    connector(query)
        .setWeather(Connector.Weather.valueOf(query.get("is").toUpperCase(Locale.ROOT)));
    answer(exchange, 204);
  }

  private void forget(HttpExchange exchange) throws IOException {
    queue.clear();
    answer(exchange, 204);
  }

  private Connector connector(Map<String, String> query) {
    return connectors.get(query.get("connector"));
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    for (String pair : exchange.getRequestURI().getQuery().split("&")) {
      query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return query;
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
