package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/** {@code ExchangeImpl.close()}: over, whether or not a response was sent. */
public final class ExchangeClosed {
  private ExchangeClosed() {}

  @OnExit
  public static void exit(@This Object exchangeImpl) {
    Exchanges.ended(exchangeImpl);
  }
}
