package com.example.tenants;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** {@code GET /work/submit} has the caller's tenant charged in the way that the path says. */
public final class TenantsServer {
  private TenantsServer() {}

  public static void main(String[] arguments) throws Exception {
    Ledger ledger = new Ledger();
    Map<String, Work> ways = new Ways(ledger).all();
    InetAddress here = InetAddress.getByName("localhost");
    HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 50);
    server.createContext("/work/", exchange -> serve(exchange, ledger, ways));
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
    System.out.println("ways " + String.join(" ", ways.keySet()));
    System.out.println("listening on http://localhost:" + server.getAddress().getPort());
  }

  private static void serve(HttpExchange exchange, Ledger ledger, Map<String, Work> ways)
      throws IOException {
    String tenant = exchange.getRequestHeaders().getFirst("X-Tenant");
    String way = exchange.getRequestURI().getPath().substring("/work/".length());
    byte[] answer;
    int status = 200;
    try {
      answer = ledger.plan(tenant).getBytes(StandardCharsets.US_ASCII);
      ways.get(way).charge(tenant);
    } catch (Exception e) {
      status = 500;
      answer = (way + ": " + e).getBytes(StandardCharsets.UTF_8);
      e.printStackTrace();
    }
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
