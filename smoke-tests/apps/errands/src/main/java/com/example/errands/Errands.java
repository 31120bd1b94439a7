package com.example.errands;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs errands when it is asked to: {@code /run} sends some out, and answers when all are back. */
public final class Errands {
  private final ExecutorService couriers =
      Executors.newFixedThreadPool(2, task -> new Thread(task, "courier-1"));
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private final HttpServer server;

  private Errands() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/shop", Errands::sell);
    server.createContext("/closed", exchange -> answer(exchange, 404));
    server.createContext("/run", this::run);
  }

  public static void main(String[] args) throws IOException {
    Errands errands = new Errands();
    errands.server.start();
    System.out.println("listening on " + errands.address());
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void run(HttpExchange exchange) throws IOException {
    try {
      Future<?> old = couriers.submit(() -> OldCourier.visit(address() + "/shop", 3));
      Future<?> closed = couriers.submit(() -> OldCourier.visit(address() + "/closed", 1));
      Future<?> modern = couriers.submit(() -> ModernCourier.visit(address() + "/shop", 3));
      old.get();
      closed.get();
      modern.get();
      Sweep sweep = new Sweep(4);
      sweep.await(clock.scheduleAtFixedRate(sweep, 0, 5, TimeUnit.MILLISECONDS));
      Future<?> breaking = clock.scheduleWithFixedDelay(new Breaks(), 0, 5, TimeUnit.MILLISECONDS);
      awaitEnd(breaking);
      answer(exchange, 200);
    } catch (Exception e) {
      e.printStackTrace();
      answer(exchange, 500);
    }
  }

  private static void sell(HttpExchange exchange) throws IOException {
    String order = exchange.getRequestHeaders().getFirst("X-Correlation-ID");
    if (order != null) {
      System.out.println("sold for " + order);
    }
    answer(exchange, 200);
  }

  private static void awaitEnd(Future<?> task) throws InterruptedException {
    try {
      task.get();
    } catch (ExecutionException e) {
      System.out.println("as it should: " + e.getCause());
    }
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    byte[] body = "done".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
