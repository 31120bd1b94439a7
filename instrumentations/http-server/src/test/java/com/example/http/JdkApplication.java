package com.example.http;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** The application of the HTTP server contract on the JDK's server. */
public final class JdkApplication implements IntSupplier, LongSupplier, AutoCloseable {
  private final LongAdder entered = new LongAdder();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
  private final HttpServer server;

  public JdkApplication() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    serve("/hello", exchange -> answer(exchange, 200, "hello"));
    serve("/echo", exchange -> answer(exchange, 200, body(exchange)));
    serve("/orders", exchange -> answer(exchange, 200, exchange.getRequestURI().getPath()));
    serve("/empty", exchange -> exchange.sendResponseHeaders(204, -1));
    serve(
        "/fails",
        exchange -> {
          throw new IllegalStateException("as it should");
        });
    serve("/refused", exchange -> answer(exchange, 503, "no"));
    serve("/late", this::answerLater);
    serve("/endless", JdkApplication::answerWithoutEnd);
    serve("/closed", HttpExchange::close);
    serve("/half", JdkApplication::answerHalf);
    serve("/twice", JdkApplication::answerTwice);
    server
        .createContext(
            "/forgiven",
            exchange -> {
              throw new IllegalStateException("as it should");
            })
        .getFilters()
        .add(new Forgiving());
    server.start();
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private void serve(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          entered.increment();
          handler.handle(exchange);
        });
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length());
    try (OutputStream out = exchange.getResponseBody()) {
      if (!head) {
        out.write(body.getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
  }

  private void answerLater(HttpExchange exchange) {
    later.schedule(
        () -> {
          try {
            answer(exchange, 200, "late");
          } catch (IOException e) {
            exchange.close();
          }
        },
        20,
        TimeUnit.MILLISECONDS);
  }

  private static void answerWithoutEnd(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] block = new byte[1024];
    while (true) {
      exchange.getResponseBody().write(block);
    }
  }

  /** Answers later what the handler could not. */
  private final class Forgiving extends Filter {
    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
      try {
        chain.doFilter(exchange);
      } catch (IllegalStateException e) {
        answerLater(exchange);
      }
    }

    @Override
    public String description() {
      return "forgiving";
    }
  }

  /** The server refuses the second status; the first was sent. */
  private static void answerTwice(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 5);
    try {
      exchange.sendResponseHeaders(503, 5);
    } catch (IOException e) {
      exchange.getResponseBody().write("hello".getBytes(StandardCharsets.US_ASCII));
      exchange.close();
    }
  }

  /** Promises more than it sends. */
  private static void answerHalf(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 10);
    exchange.getResponseBody().write(new byte[5]);
    throw new IllegalStateException("after the head was sent");
  }

  @Override
  public int getAsInt() {
    return server.getAddress().getPort();
  }

  @Override
  public long getAsLong() {
    return entered.sum();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    later.shutdownNow();
  }
}
