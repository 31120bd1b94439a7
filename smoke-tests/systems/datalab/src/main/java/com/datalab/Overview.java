package com.datalab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A project's front page: its data and a chart of them, asked for at once. */
final class Overview {
  private static final Logger LOG = LoggerFactory.getLogger(Overview.class);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService askers = Executors.newFixedThreadPool(4);
  private final List<Callable<String>> parts;

  Overview(Map<String, String> environment) {
    this.parts =
        List.of(
            () -> ask(environment.get("DATA_SERVICE_URL") + "/datasets/iris"),
            () -> ask(environment.get("VIZ_SERVICE_URL") + "/charts"));
  }

  void mount(HttpServer server) {
    server.createContext("/api/overview", this::overview);
  }

  private void overview(HttpExchange exchange) throws IOException {
    LOG.info("overview asked for");
    StringBuilder page = new StringBuilder();
    try {
      for (var part : askers.invokeAll(parts)) {
        page.append(page.isEmpty() ? "" : ", ").append(part.get());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException("a part of the overview is missing", e);
    }
    Http.json(exchange, 200, "[" + page + "]");
  }

  private String ask(String url) throws IOException, InterruptedException {
    LOG.info("asking {}", url);
    return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }
}
