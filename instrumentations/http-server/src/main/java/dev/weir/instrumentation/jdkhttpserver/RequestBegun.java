package dev.weir.instrumentation.jdkhttpserver;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import dev.weir.context.RequestContext;
import dev.weir.meters.HttpServerExchange;
import dev.weir.meters.HttpServerExchange.RouteRank;
import dev.weir.meters.Meters;
import dev.weir.spi.Argument;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/**
 * {@code Http(s)ExchangeImpl(ExchangeImpl)}: the request's head has been read, its context found.
 */
public final class RequestBegun {
  private RequestBegun() {}

  @OnExit
  public static void exit(@This HttpExchange request, @Argument(0) Object exchangeImpl) {
    HttpServerExchange exchange =
        Meters.httpServer()
            .begin(
                System.nanoTime(),
                request.getRequestMethod(),
                request instanceof HttpsExchange ? "https" : "http",
                request.getProtocol(),
                RequestContext.isWanted() ? new ExchangeFacts(request) : null);
    exchange.route(RouteRank.CONTEXT, request.getHttpContext().getPath());
    exchange.requestBytes(bodySize(request.getRequestHeaders()));
    Exchanges.begun(exchangeImpl, exchange);
    HttpServerExchange.makeCurrent(exchange);
  }

  private static long bodySize(Headers headers) {
    String length = headers.getFirst("Content-length");
    if (length != null) {
      return Long.parseLong(length); // the server has parsed it, or there were no exchange
    }
    return headers.containsKey("Transfer-encoding") ? -1 : 0;
  }
}
