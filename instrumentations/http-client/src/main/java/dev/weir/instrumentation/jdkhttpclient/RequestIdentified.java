package dev.weir.instrumentation.jdkhttpclient;

import dev.weir.context.Trail;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;

/** {@code HttpClientImpl.sendAsync(HttpRequest, BodyHandler, PushPromiseHandler, Executor)}. */
public final class RequestIdentified {
  /** What a WebSocket's handshake sends is no request of an application's. */
  private static final String INTERNAL = "jdk.internal.net.http.HttpRequestImpl";

  private RequestIdentified() {}

  @OnEnter(replacesArgument = true)
  public static Object enter(@Argument(0) Object request) {
    Trail trail = Trail.current();
    if (trail == null || request.getClass().getName().equals(INTERNAL)) {
      return request;
    }
    try {
      CopiedRequest copy = new CopiedRequest(request);
      trail.passOn(copy);
      return copy.request();
    } catch (IllegalArgumentException notCopied) {
      return request; // a class of the application's own, whose answers no builder takes
    }
  }
}
