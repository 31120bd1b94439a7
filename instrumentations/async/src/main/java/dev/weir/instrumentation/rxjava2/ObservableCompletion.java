package dev.weir.instrumentation.rxjava2;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import io.reactivex.Observable;
import io.reactivex.observables.ConnectableObservable;
import io.reactivex.subjects.Subject;
import java.util.concurrent.CancellationException;

/**
 * RxJava 2: a call is a subscription. One that others share, and that is more than that, is left as
 * it is.
 */
public final class ObservableCompletion implements Completion {
  @Override
  public Object observe(Object returned, AsyncCalls calls) {
    if (returned instanceof Subject || returned instanceof ConnectableObservable) {
      return returned;
    }
    return Observable.defer(
        () -> {
          AsyncCall call = calls.started();
          return ((Observable<?>) returned)
              .doOnComplete(() -> call.end(null, null))
              .doOnError(failure -> call.end(null, failure))
              .doOnDispose(() -> call.end(null, new CancellationException()));
        });
  }
}
