package dev.weir.smoke.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what is posted as JSON to any path, as Slack or a pager would. Thread-safe. */
public final class WebhookSink implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

  public WebhookSink() {
    try {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  /** {@code http://localhost:8080}. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What was posted to a path so far, oldest first. */
  public List<JsonNode> posts(String path) {
    return deliveries.stream()
        .filter(delivery -> delivery.path().equals(path))
        .map(Delivery::body)
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    deliveries.add(new Delivery(exchange.getRequestURI().getPath(), body));
    byte[] answer = "ok".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private record Delivery(String path, JsonNode body) {}
}
