package dev.weir.instrumentation.rxjava2;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import io.reactivex.Flowable;
import io.reactivex.flowables.ConnectableFlowable;
import io.reactivex.processors.FlowableProcessor;
import java.util.concurrent.CancellationException;

/**
 * RxJava 2: a call is a subscription. One that others share, and that is more than that, is left as
 * it is.
 */
public final class FlowableCompletion implements Completion {
  @Override
  public Object observe(Object returned, AsyncCalls calls) {
    if (returned instanceof FlowableProcessor || returned instanceof ConnectableFlowable) {
      return returned;
    }
    return Flowable.defer(
        () -> {
          AsyncCall call = calls.started();
          return ((Flowable<?>) returned)
              .doOnComplete(() -> call.end(null, null))
              .doOnError(failure -> call.end(null, failure))
              .doOnCancel(() -> call.end(null, new CancellationException()));
        });
  }
}
