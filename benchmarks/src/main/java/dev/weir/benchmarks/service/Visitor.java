package dev.weir.benchmarks.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/**
 * One customer of the shop, who buys, looks the order up twice and lists the latest, over one kept
 * connection. As light as the JDK allows: the shop runs on the same processors.
 */
final class Visitor implements Callable<Integer> {
  private static final byte[] BASKET =
      "{\"article\": \"rope\", \"pieces\": 1}".getBytes(StandardCharsets.UTF_8);
  private static final int REQUESTS_PER_VISIT = 4;

  private final URI shop;
  private final int visits;
  private final byte[] buffer = new byte[8192];

  Visitor(URI shop, int visits) {
    this.shop = shop;
    this.visits = visits;
  }

  /** Returns how many requests were answered. */
  @Override
  public Integer call() throws IOException {
    for (int visit = 1; visit <= visits; visit++) {
      request("POST", "/orders", false);
      request("GET", "/orders/1", false);
      request("GET", "/orders/1", false);
      // Were the connection kept until the next block, the shop could end it just as that begins.
      request("GET", "/orders", visit == visits);
    }
    return visits * REQUESTS_PER_VISIT;
  }

  private void request(String method, String path, boolean last) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) shop.resolve(path).toURL().openConnection();
    if (last) {
      connection.setRequestProperty("Connection", "close");
    }
    connection.setRequestMethod(method);
    connection.setRequestProperty("X-Tenant-Id", "harbour");
    if (method.equals("POST")) {
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(BASKET);
      }
    }
    // Read to its end, or the connection would not be used again.
    try (InputStream in = connection.getInputStream()) {
      while (in.read(buffer) >= 0) {}
    }
  }
}
