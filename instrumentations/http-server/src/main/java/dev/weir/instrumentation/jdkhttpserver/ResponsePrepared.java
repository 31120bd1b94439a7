package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.meters.HttpServerExchange;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;

/** {@code ExchangeImpl.sendResponseHeaders(int, long)}. */
public final class ResponsePrepared {
  private ResponsePrepared() {}

  @OnEnter
  public static void enter(@This Object exchangeImpl) {
    HttpServerExchange exchange = Exchanges.of(exchangeImpl);
    if (exchange != null) {
      exchange.respond();
    }
  }
}
