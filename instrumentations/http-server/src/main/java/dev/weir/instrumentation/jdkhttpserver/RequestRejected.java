package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.meters.HttpServerExchange;
import dev.weir.meters.Meters;
import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import org.jspecify.annotations.Nullable;

/**
 * {@code ServerImpl$Exchange.reject(int, String, String)}: answered by the server itself, which
 * does not tell here whether it speaks TLS.
 */
public final class RequestRejected {
  private RequestRejected() {}

  @OnEnter
  public static long enter() {
    return System.nanoTime();
  }

  @OnExit
  public static void exit(
      @Enter long startNanos, @Argument(0) int status, @Argument(1) @Nullable String requestLine) {
    String[] words = requestLine == null ? new String[1] : requestLine.split(" ", 3);
    HttpServerExchange exchange =
        Meters.httpServer().begin(startNanos, words[0], null, words[words.length - 1]);
    exchange.status(status);
    exchange.end();
  }
}
