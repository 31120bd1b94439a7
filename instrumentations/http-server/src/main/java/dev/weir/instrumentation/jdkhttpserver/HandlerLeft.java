package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.meters.HttpServerExchange;
import dev.weir.spi.OnExit;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;

/**
 * {@code Filter.Chain.doFilter(HttpExchange)}, which calls itself through the filters: the
 * outermost is left last and has the last word on whether the request failed.
 */
public final class HandlerLeft {
  private HandlerLeft() {}

  @OnExit
  public static void exit(@Thrown @Nullable Throwable thrown) {
    HttpServerExchange exchange = HttpServerExchange.current();
    if (exchange == null) {
      return;
    }
    if (thrown != null) {
      exchange.failed(thrown);
    } else if (exchange.hasFailed()) {
      exchange.recovered();
    }
  }
}
