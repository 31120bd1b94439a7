package dev.weir.instrumentation.apachehttpclient4;

import dev.weir.context.Trail;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import org.apache.http.HttpRequest;

/** {@code RequestWrapper.resetHeaders()}: they are those of the application's request. */
public final class HeadersReset {
  private HeadersReset() {}

  @OnExit
  public static void exit(@This HttpRequest wrapper) {
    Trail trail = Trail.current();
    if (trail != null) {
      trail.passOn(new WrapperHeaders(wrapper));
    }
  }
}
