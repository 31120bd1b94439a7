package com.datalab;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Charts; {@code ?millis=} says how much there is to draw. */
final class Charts {
  private static final Logger LOG = LoggerFactory.getLogger(Charts.class);
  private static final long USUAL_MILLIS = 10;
  private static final int POINTS = 150;

  void mount(HttpServer server) {
    server.createContext(
        "/charts",
        exchange -> {
          long millis = Http.number(exchange, "millis", USUAL_MILLIS);
          int points = CompletableFuture.supplyAsync(() -> draw(millis)).join();
          Http.json(exchange, 200, "{\"points\": " + points + "}");
        });
  }

  private static int draw(long millis) {
    LOG.info("drawing for {} ms", millis);
    try {
      Http.work(millis);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return POINTS;
  }
}
