package dev.weir.instrumentation.apachehttpasync5;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.jspecify.annotations.Nullable;

/** {@code doExecute}, after {@link RequestExecuted}: the callback, null where there is none. */
public final class FutureCompleted {
  private FutureCompleted() {}

  @OnEnter(replacesArgument = true)
  public static @Nullable FutureCallback<?> enter(
      @Argument(1) @Nullable AsyncRequestProducer request,
      @Argument(5) @Nullable FutureCallback<?> applications) {
    return request instanceof AwaitedRequest
        ? new AwaitedOutcome<>((AwaitedRequest) request, applications)
        : applications;
  }
}
