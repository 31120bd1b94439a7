package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.meters.HttpRoutes;
import dev.weir.meters.HttpServerExchange;
import dev.weir.meters.HttpServerExchange.RouteRank;
import dev.weir.meters.WeakIdentityMap;
import org.jspecify.annotations.Nullable;

/** From the request to the session: what the endpoint is called, handed on from hook to hook. */
final class Handshakes {
  static final String SPRINGS_PATTERN =
      "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

  private static final ThreadLocal<String> current = new ThreadLocal<>();
  private static final WeakIdentityMap<Object, String> byHandler = new WeakIdentityMap<>();

  private Handshakes() {}

  /**
   * The template that was matched. Spring's own configurations of endpoints have the request's path
   * itself as theirs, and what its dispatcher matched as an attribute.
   *
   * @param servlet the path of a servlet that is mounted somewhere, else empty
   */
  static String endpoint(
      String root, String servlet, @Nullable Object springsPattern, Class<?> type, String path) {
    if (springsPattern != null) {
      return HttpRoutes.join(root, servlet, springsPattern.toString());
    }
    if (type.getName().startsWith("org.springframework.")) {
      return "unknown";
    }
    HttpServerExchange exchange = HttpServerExchange.current();
    String endpoint = HttpRoutes.join(root, path, "");
    if (exchange != null) {
      exchange.route(RouteRank.CONTROLLER, endpoint, path);
    }
    return endpoint;
  }

  /** This thread is about to make a handler or a session of this endpoint. */
  static void begin(@Nullable String endpoint) {
    if (endpoint != null) {
      current.set(endpoint);
    }
  }

  static void end() {
    current.remove();
  }

  /** A handler is made. */
  static void prepared(Object handler) {
    String endpoint = current.get();
    if (endpoint != null) {
      byHandler.put(handler, endpoint);
    }
  }

  /** A handler is about to make its session. */
  static void started(Object handler) {
    begin(byHandler.remove(handler));
  }

  /** The endpoint of the session that is being made, once; null for a client's. */
  static @Nullable String take() {
    String endpoint = current.get();
    current.remove();
    return endpoint;
  }
}
