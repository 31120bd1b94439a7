package dev.weir.cli.grafana;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Speaks the part of Grafana's HTTP API that is used here, with the answers that its documentation
 * gives, and remembers. {@link FakeDashboards} and {@link FakeFolders} hold what is there.
 *
 * @see <a href="https://grafana.com/docs/grafana/latest/developers/http_api/">HTTP API</a>
 */
public final class FakeGrafana implements AutoCloseable {
  /** Who asks is known by this, unless another is asked for. */
  public static final String TOKEN = "glsa_secret";

  final FakeDashboards dashboards = new FakeDashboards();
  final FakeFolders folders = new FakeFolders();
  final FakeDataSources dataSources = new FakeDataSources();

  /** Every request so far: {@code GET /api/folders/weir}. */
  final List<String> requests = new ArrayList<>();

  /** What the next requests are answered with; empty for what they deserve. */
  private final Deque<Optional<Reply>> troubles = new ArrayDeque<>();

  private final HttpServer server;
  private String forbidden = "none";
  private String authorization = "Bearer " + TOKEN;

  /** On any free port of this machine. */
  public FakeGrafana() {
    try {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  /** {@code http://localhost:3000}. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Only those who send this header may ask. */
  public void asksFor(String header) {
    authorization = header;
  }

  /** The next request is answered so, whatever it is. */
  void answersNext(Reply trouble) {
    troubles.add(Optional.of(trouble));
  }

  /** The one after so many more. */
  void answersAfter(int requests, Reply trouble) {
    for (int i = 0; i < requests; i++) {
      troubles.add(Optional.empty());
    }
    answersNext(trouble);
  }

  /** Who asks may not do this: {@code POST /api/folders}. */
  void forbids(String request) {
    forbidden = request;
  }

  /** Requests that are no GET. */
  List<String> writes() {
    return requests.stream().filter(request -> !request.startsWith("GET ")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    String request = exchange.getRequestMethod() + " " + uri.getPath();
    requests.add(request);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Optional<Reply> trouble = troubles.isEmpty() ? Optional.empty() : troubles.poll();
    Reply reply = trouble.orElseGet(() -> reply(exchange, request, body));
    byte[] text = reply.text().getBytes(StandardCharsets.UTF_8);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  private Reply reply(HttpExchange exchange, String request, String body) {
    if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return Reply.message(401, "Invalid API key");
    }
    if (request.startsWith(forbidden)) {
      return Reply.message(403, "You'll need additional permissions to perform this action.");
    }
    String last = request.substring(request.lastIndexOf('/') + 1);
    if (request.equals("POST /api/dashboards/db")) {
      return dashboards.save(object(body));
    } else if (request.equals("GET /api/search")) {
      return Reply.of(dashboards.found());
    } else if (request.endsWith("/versions")) {
      return dashboards.versions(request.split("/")[4]);
    } else if (request.startsWith("GET /api/dashboards/uid/")) {
      return dashboards.get(last);
    } else if (request.equals("GET /api/folders")) {
      return folders.list();
    } else if (request.startsWith("GET /api/folders/")) {
      return folders.get(last);
    } else if (request.equals("POST /api/folders")) {
      return folders.create(object(body));
    } else if (request.startsWith("PUT /api/folders/")) {
      return folders.update(last, object(body));
    } else if (request.startsWith("GET /api/datasources/uid/")) {
      return dataSources.get(last);
    } else if (request.equals("POST /api/datasources")) {
      return dataSources.create(object(body));
    } else if (request.startsWith("PUT /api/datasources/uid/")) {
      return dataSources.update(last, object(body));
    }
    return Reply.message(404, "Not found");
  }

  private static JsonObject object(String body) {
    try {
      return JsonParser.object().from(body);
    } catch (JsonParserException e) {
      throw new IllegalArgumentException(body, e);
    }
  }
}
