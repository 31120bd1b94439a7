package dev.weir.instrumentation.apachehttpclient4;

import dev.weir.context.Trail;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import org.apache.http.HttpRequest;

/**
 * {@code MainClientExec.execute(HttpRoute, HttpRequestWrapper, HttpClientContext,
 * HttpExecutionAware)}.
 */
public final class RequestIdentified {
  private RequestIdentified() {}

  @OnEnter
  public static void enter(@Argument(1) HttpRequest wrapper) {
    Trail trail = Trail.current();
    if (trail != null) {
      trail.passOn(new WrapperHeaders(wrapper));
    }
  }
}
