package dev.weir.instrumentation.apachehttpasync5;

import dev.weir.context.Trail;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.jspecify.annotations.Nullable;

/** {@code doExecute}: the producer, as {@link RequestExecuted}. */
public final class RequestIdentified {
  private RequestIdentified() {}

  @OnEnter(replacesArgument = true)
  public static @Nullable AsyncRequestProducer enter(
      @Argument(1) @Nullable AsyncRequestProducer applications) {
    Trail trail = Trail.current();
    return trail == null || applications == null
        ? applications
        : new Identified(trail, applications);
  }

  private static final class Identified extends GivenRequest {
    private final Trail trail;

    Identified(Trail trail, AsyncRequestProducer applications) {
      super(applications);
      this.trail = trail;
    }

    @Override
    HttpRequest given(HttpRequest request) {
      CopiedRequest copy = new CopiedRequest(request);
      trail.passOn(copy);
      return copy;
    }
  }
}
