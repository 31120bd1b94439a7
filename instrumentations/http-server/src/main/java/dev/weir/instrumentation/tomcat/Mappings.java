package dev.weir.instrumentation.tomcat;

import dev.weir.meters.HttpRoutes;
import dev.weir.meters.HttpServerExchange;
import dev.weir.meters.HttpServerExchange.RouteRank;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.mapper.MappingData;

/**
 * The servlet mapping that a request's path matched, as a route: {@code /shop/orders/*}. The
 * mapping {@code /} matches what nothing else does and so tells nothing: the context's path is the
 * route then, and the root context has none.
 */
final class Mappings {
  /**
   * {@code MappingData.matchType}, an enum of {@code javax.servlet}, {@code jakarta.servlet} or, in
   * Tomcat 8.5, {@code org.apache.catalina.core}.
   */
  private static final MethodHandle MATCH_TYPE = matchType();

  private Mappings() {}

  static void route(HttpServerExchange exchange, Request request) {
    Context context = request.getContext();
    if (context == null) {
      return;
    }
    String root = context.getPath();
    switch (match(request.getMappingData())) {
      case "EXACT":
        exchange.route(
            RouteRank.SERVLET_MAPPING, HttpRoutes.join(root, request.getServletPath(), ""));
        break;
      case "PATH":
        exchange.route(
            RouteRank.SERVLET_MAPPING, HttpRoutes.join(root, request.getServletPath(), "/*"));
        break;
      case "EXTENSION":
        exchange.route(
            RouteRank.SERVLET_MAPPING,
            HttpRoutes.join(root, "/*", extension(request.getServletPath())));
        break;
      case "CONTEXT_ROOT":
        exchange.route(RouteRank.SERVLET_MAPPING, HttpRoutes.join(root, "/", ""));
        break;
      default:
        if (!root.isEmpty()) {
          exchange.route(RouteRank.CONTEXT, root);
        }
    }
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.'));
  }

  private static String match(MappingData mapping) {
    try {
      Object type = (Object) MATCH_TYPE.invokeExact(mapping);
      return type == null ? "" : ((Enum<?>) type).name();
    } catch (Throwable e) {
      throw new IllegalStateException("MappingData.matchType cannot be read", e);
    }
  }

  private static MethodHandle matchType() {
    try {
      return MethodHandles.publicLookup()
          .unreflectGetter(MappingData.class.getField("matchType"))
          .asType(MethodType.methodType(Object.class, MappingData.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this Tomcat's MappingData has no matchType", e);
    }
  }
}
