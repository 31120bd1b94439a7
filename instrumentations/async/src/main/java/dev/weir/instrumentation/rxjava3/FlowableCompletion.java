package dev.weir.instrumentation.rxjava3;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.flowables.ConnectableFlowable;
import io.reactivex.rxjava3.processors.FlowableProcessor;
import java.util.concurrent.CancellationException;

/**
 * RxJava 3: a call is a subscription. One that others share, and that is more than that, is left as
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
