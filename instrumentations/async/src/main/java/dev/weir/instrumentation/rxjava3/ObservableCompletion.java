package dev.weir.instrumentation.rxjava3;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.observables.ConnectableObservable;
import io.reactivex.rxjava3.subjects.Subject;
import java.util.concurrent.CancellationException;

/**
 * RxJava 3: a call is a subscription. One that others share, and that is more than that, is left as
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
