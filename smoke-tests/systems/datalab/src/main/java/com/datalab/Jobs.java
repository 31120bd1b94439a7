package com.datalab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Jobs hold their matrices in memory until somebody deletes them. */
final class Jobs {
  private static final int MEBIBYTE = 1024 * 1024;

  private final List<byte[]> matrices = new CopyOnWriteArrayList<>();

  void mount(HttpServer server) {
    server.createContext("/jobs", this::handle);
  }

  private void handle(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "POST" -> load(Http.number(exchange, "mebibytes", 1));
      case "DELETE" -> unload();
      default -> {}
    }
    Http.json(exchange, 200, "{\"matrices\": " + matrices.size() + "}");
  }

  private void load(long mebibytes) {
    for (int i = 0; i < mebibytes; i++) {
      byte[] matrix = new byte[MEBIBYTE];
      Arrays.fill(matrix, (byte) 1);
      matrices.add(matrix);
    }
  }

  /** The machine is shared: memory goes back at once. */
  private void unload() {
    matrices.clear();
    System.gc();
  }
}
