package dev.weir.instrumentation.rxjava2;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import io.reactivex.Completable;
import java.util.concurrent.CancellationException;

/** RxJava 2: a call is a subscription. */
public final class CompletableCompletion implements Completion {
  @Override
  public Object observe(Object returned, AsyncCalls calls) {
    return Completable.defer(
        () -> {
          AsyncCall call = calls.started();
          return ((Completable) returned)
              .doOnEvent(failure -> call.end(null, failure))
              .doOnDispose(() -> call.end(null, new CancellationException()));
        });
  }
}
