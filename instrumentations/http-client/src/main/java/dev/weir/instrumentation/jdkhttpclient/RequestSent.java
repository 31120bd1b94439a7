package dev.weir.instrumentation.jdkhttpclient;

import dev.weir.meters.HttpClientCall;
import dev.weir.meters.Meters;
import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import dev.weir.spi.Thrown;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@code HttpClientImpl.sendAsync(HttpRequest, BodyHandler, PushPromiseHandler, Executor)}. */
public final class RequestSent {
  private RequestSent() {}

  @OnEnter
  public static HttpClientCall enter(@Argument(0) Object request) throws Throwable {
    URI uri = JavaNetHttp.uri(request);
    return Meters.httpClient()
        .begin(JavaNetHttp.method(request), uri.getScheme(), uri.getHost(), uri.getPort());
  }

  @OnExit
  public static void exit(
      @Enter @Nullable HttpClientCall call,
      @Return @Nullable CompletableFuture<?> response,
      @Thrown @Nullable Throwable thrown) {
    if (call != null && thrown != null) {
      call.failed(thrown);
    } else if (call != null && response != null) {
      response.whenComplete((answer, failure) -> end(call, answer, failure));
    }
  }

  private static void end(
      HttpClientCall call, @Nullable Object answer, @Nullable Throwable failure) {
    if (failure != null) {
      call.failed(failure);
    } else if (answer != null) {
      call.answered(status(answer));
    }
  }

  private static int status(Object answer) {
    try {
      return JavaNetHttp.status(answer);
    } catch (Throwable e) {
      return 0;
    }
  }
}
