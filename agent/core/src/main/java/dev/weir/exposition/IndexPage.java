package dev.weir.exposition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Links to everything else that is served. */
final class IndexPage implements Handler {
  private final Map<String, Handler> handlers;

  /** Keeps the map, which this page is in. */
  IndexPage(Map<String, Handler> handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(Request request, Response response) throws IOException {
    StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n");
    page.append("<head><meta charset=\"utf-8\"><title>Weir</title></head>\n");
    page.append("<body>\n<h1>Weir</h1>\n<ul>\n");
    for (Map.Entry<String, Handler> served : handlers.entrySet()) {
      if (served.getValue() != this && served.getValue().methods().contains("GET")) {
        String shown = escape(served.getKey());
        page.append("<li><a href=\"").append(shown).append("\">").append(shown);
        page.append("</a></li>\n");
      }
    }
    page.append("</ul>\n</body>\n</html>\n");
    response.header("Content-Type", "text/html; charset=utf-8");
    response.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Paths come from the configuration, which may hold anything. */
  private static String escape(String path) {
    return path.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
