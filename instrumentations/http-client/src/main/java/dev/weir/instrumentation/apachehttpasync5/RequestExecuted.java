package dev.weir.instrumentation.apachehttpasync5;

import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.Thrown;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.jspecify.annotations.Nullable;

/**
 * {@code doExecute(HttpHost, AsyncRequestProducer, AsyncResponseConsumer, HandlerFactory,
 * HttpContext, FutureCallback)}: the producer. Where the method throws, nobody is called back.
 */
public final class RequestExecuted {
  private RequestExecuted() {}

  @OnEnter(replacesArgument = true)
  public static @Nullable AsyncRequestProducer enter(
      @Argument(0) @Nullable HttpHost target,
      @Argument(1) @Nullable AsyncRequestProducer applications) {
    return applications == null ? null : new AwaitedRequest(target, applications);
  }

  @OnExit
  public static void exit(
      @Enter @Nullable AsyncRequestProducer request, @Thrown @Nullable Throwable thrown) {
    if (thrown != null && request instanceof AwaitedRequest) {
      ((AwaitedRequest) request).ended(thrown);
    }
  }
}
