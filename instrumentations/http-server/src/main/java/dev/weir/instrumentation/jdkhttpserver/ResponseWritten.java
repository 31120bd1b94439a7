package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.spi.Argument;
import dev.weir.spi.OnExit;

/** {@code WriteFinishedEvent(ExchangeImpl)}: the last byte of the response was written. */
public final class ResponseWritten {
  private ResponseWritten() {}

  @OnExit
  public static void exit(@Argument(0) Object exchangeImpl) {
    Exchanges.ended(exchangeImpl);
  }
}
