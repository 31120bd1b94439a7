package dev.weir.instrumentation.springmvc;

import dev.weir.meters.HttpRoutes;
import dev.weir.meters.HttpServerExchange;
import dev.weir.meters.HttpServerExchange.RouteRank;
import org.jspecify.annotations.Nullable;

/** What a request matched, as a route. An error page or an included part names none. */
final class Patterns {
  static final String ATTRIBUTE =
      "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

  private Patterns() {}

  /** The request at work if it has no controller yet. */
  static @Nullable HttpServerExchange wanting() {
    HttpServerExchange exchange = HttpServerExchange.current();
    return exchange != null && exchange.lacks(RouteRank.CONTROLLER) ? exchange : null;
  }

  /**
   * @param pattern a string, or a {@code PathPattern} which is its string
   * @param servlet the path that the dispatcher servlet is mounted on, empty for {@code /}
   */
  static void route(
      HttpServerExchange exchange, @Nullable Object pattern, String root, String servlet) {
    if (pattern != null) {
      String uri = pattern.toString();
      exchange.route(RouteRank.CONTROLLER, HttpRoutes.join(root, servlet, uri), uri);
    }
  }
}
