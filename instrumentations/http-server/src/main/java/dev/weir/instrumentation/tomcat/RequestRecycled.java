package dev.weir.instrumentation.tomcat;

import dev.weir.meters.HttpServerExchange;
import dev.weir.meters.HttpServerExchange.RouteRank;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import org.apache.catalina.connector.Request;
import org.apache.coyote.Response;
import org.jspecify.annotations.Nullable;

/**
 * {@code Request.recycle()}: the response is complete and the request still whole, but for the last
 * time. Whatever happened to it before, by error pages or timeouts, this is what came of it.
 */
public final class RequestRecycled {
  private RequestRecycled() {}

  @OnEnter
  public static void enter(@This Request request) {
    org.apache.coyote.Request coyoteRequest = request.getCoyoteRequest();
    HttpServerExchange exchange = Notes.exchange(coyoteRequest);
    if (exchange == null) {
      return;
    }
    Notes.exchange(coyoteRequest, null);
    describe(exchange, request, coyoteRequest);
    exchange.release();
    if (HttpServerExchange.current() != exchange) {
      exchange.end(); // recycled by a connector that is being stopped, outside the adapter
    }
  }

  private static void describe(
      HttpServerExchange exchange, Request request, org.apache.coyote.Request coyoteRequest) {
    Response response = coyoteRequest.getResponse();
    exchange.status(response.getStatus());
    long length = coyoteRequest.getContentLengthLong();
    exchange.requestBytes(length >= 0 ? length : coyoteRequest.getBytesRead());
    exchange.responseBytes(response.getBytesWritten(false));
    if (exchange.lacks(RouteRank.SERVLET_MAPPING)) {
      Mappings.route(exchange, request);
    }
    if (request.getResponse().isError()) {
      Throwable cause = cause(request);
      if (cause != null) {
        exchange.failed(cause);
      }
    }
  }

  private static @Nullable Throwable cause(Request request) {
    Object thrown = request.getAttribute("jakarta.servlet.error.exception");
    if (thrown == null) {
      thrown = request.getAttribute("javax.servlet.error.exception");
    }
    return thrown instanceof Throwable ? unwrapped((Throwable) thrown) : null;
  }

  /** Servlets and frameworks wrap what they may not throw; this is how Tomcat reports it too. */
  private static Throwable unwrapped(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause != null && thrown.getClass().getName().endsWith("ServletException")
        ? cause
        : thrown;
  }
}
