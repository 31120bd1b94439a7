package dev.weir.instrumentation.apachehttpclient5;

import dev.weir.context.Trail;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/** {@code MinimalHttpClient.doExecute(HttpHost, ClassicHttpRequest, HttpContext)}. */
public final class RequestCopied {
  private RequestCopied() {}

  @OnEnter(replacesArgument = true)
  public static @Nullable ClassicHttpRequest enter(
      @Argument(1) @Nullable ClassicHttpRequest request) {
    Trail trail = Trail.current();
    if (trail == null || request == null) {
      return request;
    }
    CopiedRequest copy = new CopiedRequest(request);
    trail.passOn(copy);
    return copy;
  }
}
