package dev.weir.instrumentation.rxjava2;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import io.reactivex.Single;
import java.util.concurrent.CancellationException;

/** RxJava 2: a call is a subscription. */
public final class SingleCompletion implements Completion {
  @Override
  public Object observe(Object returned, AsyncCalls calls) {
    return Single.defer(
        () -> {
          AsyncCall call = calls.started();
          return ((Single<?>) returned)
              .doOnEvent((value, failure) -> call.end(value, failure))
              .doOnDispose(() -> call.end(null, new CancellationException()));
        });
  }
}
