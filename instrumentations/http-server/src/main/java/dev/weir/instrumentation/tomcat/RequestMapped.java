package dev.weir.instrumentation.tomcat;

import dev.weir.context.RequestContext;
import dev.weir.meters.HttpServerExchange;
import dev.weir.meters.Meters;
import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import org.apache.catalina.connector.Request;

/**
 * {@code CoyoteAdapter.postParseRequest}: the first thing that {@code service} does with a request,
 * and after it method, scheme and mapping are known. A RewriteValve has it done again.
 */
public final class RequestMapped {
  private RequestMapped() {}

  @OnEnter
  public static long enter() {
    return System.nanoTime();
  }

  @OnExit
  public static void exit(
      @Enter long startNanos,
      @Argument(0) org.apache.coyote.Request coyoteRequest,
      @Argument(1) Request request) {
    if (Notes.exchange(coyoteRequest) != null) {
      return;
    }
    HttpServerExchange exchange =
        Meters.httpServer()
            .begin(
                startNanos,
                RequestLine.method(coyoteRequest),
                request.getScheme(),
                RequestLine.protocol(coyoteRequest),
                RequestContext.isWanted() ? new ConnectorFacts(request) : null);
    Notes.exchange(coyoteRequest, exchange);
    HttpServerExchange.makeCurrent(exchange);
  }
}
