package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.meters.HttpServerExchange;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import org.jspecify.annotations.Nullable;

/**
 * {@code ServerImpl$Exchange.run()}: one request, from its head to the handler's return. The
 * response may not be finished yet, unless the handler threw: then it never will.
 */
public final class RequestHandled {
  private RequestHandled() {}

  @OnEnter
  public static @Nullable HttpServerExchange enter() {
    return HttpServerExchange.makeCurrent(null);
  }

  @OnExit
  public static void exit(@Enter @Nullable HttpServerExchange before) {
    HttpServerExchange handled = HttpServerExchange.makeCurrent(before);
    if (handled != null && handled.hasFailed()) {
      handled.end();
    }
  }
}
