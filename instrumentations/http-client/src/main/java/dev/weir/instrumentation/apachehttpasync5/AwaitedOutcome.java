package dev.weir.instrumentation.apachehttpasync5;

import java.util.concurrent.CancellationException;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.jspecify.annotations.Nullable;

/**
 * The application's callback. The client calls once; a response that was seen before counts as what
 * it was, whatever became of its body.
 */
final class AwaitedOutcome<T> implements FutureCallback<T> {
  private final AwaitedRequest request;
  private final @Nullable FutureCallback<T> applications;

  AwaitedOutcome(AwaitedRequest request, @Nullable FutureCallback<T> applications) {
    this.request = request;
    this.applications = applications;
  }

  @Override
  public void completed(T result) {
    if (applications != null) {
      applications.completed(result);
    }
  }

  @Override
  public void failed(Exception cause) {
    request.ended(cause);
    if (applications != null) {
      applications.failed(cause);
    }
  }

  @Override
  public void cancelled() {
    request.ended(new CancellationException());
    if (applications != null) {
      applications.cancelled();
    }
  }
}
