package dev.weir.instrumentation.rxjava3;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import io.reactivex.rxjava3.core.Maybe;
import java.util.concurrent.CancellationException;

/** RxJava 3: a call is a subscription. */
public final class MaybeCompletion implements Completion {
  @Override
  public Object observe(Object returned, AsyncCalls calls) {
    return Maybe.defer(
        () -> {
          AsyncCall call = calls.started();
          return ((Maybe<?>) returned)
              .doOnEvent((value, failure) -> call.end(value, failure))
              .doOnDispose(() -> call.end(null, new CancellationException()));
        });
  }
}
