package dev.weir.instrumentation.apachehttpclient4;

import dev.weir.meters.HttpClientCall;
import dev.weir.meters.Meters;
import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import dev.weir.spi.Thrown;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** {@code doExecute(HttpHost, HttpRequest, HttpContext)}. */
public final class RequestExecuted {
  private RequestExecuted() {}

  @OnEnter
  public static HttpClientCall enter(
      @Argument(0) @Nullable HttpHost host, @Argument(1) HttpRequest request) {
    String method = request.getRequestLine().getMethod();
    return host == null
        ? Meters.httpClient().begin(method, null, null, -1)
        : Meters.httpClient()
            .begin(method, host.getSchemeName(), host.getHostName(), host.getPort());
  }

  @OnExit
  public static void exit(
      @Enter @Nullable HttpClientCall call,
      @Return @Nullable HttpResponse response,
      @Thrown @Nullable Throwable thrown) {
    if (call != null && thrown != null) {
      call.failed(thrown);
    } else if (call != null && response != null) {
      call.answered(response.getStatusLine().getStatusCode());
    }
  }
}
