package dev.weir.instrumentation.apachehttpasync5;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.jspecify.annotations.Nullable;

/** {@code doExecute}, after {@link RequestExecuted}: the consumer. */
public final class ResponseConsumed {
  private ResponseConsumed() {}

  @OnEnter(replacesArgument = true)
  public static @Nullable AsyncResponseConsumer<?> enter(
      @Argument(1) @Nullable AsyncRequestProducer request,
      @Argument(2) @Nullable AsyncResponseConsumer<?> applications) {
    return applications != null && request instanceof AwaitedRequest
        ? new AwaitedResponse<>((AwaitedRequest) request, applications)
        : applications;
  }
}
