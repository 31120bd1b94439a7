package dev.weir.instrumentation.tomcat;

import dev.weir.meters.HttpServerExchange;
import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.Thrown;
import org.apache.coyote.Request;
import org.jspecify.annotations.Nullable;

/**
 * {@code CoyoteAdapter.service} and {@code asyncDispatch}: this thread works for the request until
 * it leaves. If the request was recycled meanwhile, it is over.
 */
public final class ContainerEntered {
  private ContainerEntered() {}

  @OnEnter
  public static @Nullable HttpServerExchange enter(@Argument(0) Request request) {
    return HttpServerExchange.makeCurrent(Notes.exchange(request));
  }

  @OnExit
  public static void exit(
      @Argument(0) Request request,
      @Enter @Nullable HttpServerExchange before,
      @Thrown @Nullable Throwable thrown) {
    HttpServerExchange served = HttpServerExchange.makeCurrent(before);
    if (served == null || Notes.exchange(request) != null) {
      return;
    }
    if (thrown != null) { // Tomcat sets this status when it has caught what leaves the adapter
      served.status(500);
      served.failed(thrown);
    }
    served.end();
  }
}
