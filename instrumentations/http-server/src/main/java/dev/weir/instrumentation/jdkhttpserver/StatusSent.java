package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.meters.HttpServerExchange;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;

/**
 * {@code ExchangeImpl.sendResponseHeaders(int, long)}. At entry, because a response without a body
 * is finished inside. A length of -1 means no body, 0 one of unknown length.
 */
public final class StatusSent {
  private StatusSent() {}

  @OnEnter
  public static void enter(
      @This Object exchangeImpl, @Argument(0) int status, @Argument(1) long length) {
    HttpServerExchange exchange = Exchanges.of(exchangeImpl);
    if (exchange != null && !exchange.hasStatus()) { // a second one is refused by the server
      exchange.status(status);
      exchange.responseBytes(length == 0 ? -1 : Math.max(0, length));
    }
  }
}
