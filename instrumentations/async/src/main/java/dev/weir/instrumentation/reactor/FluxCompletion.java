package dev.weir.instrumentation.reactor;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import java.util.concurrent.CancellationException;
import reactor.core.publisher.ConnectableFlux;
import reactor.core.publisher.Flux;
import reactor.core.publisher.GroupedFlux;

/**
 * Reactor 3.1+: a call is a subscription. One that others share, and that is more than a Flux, is
 * left as it is.
 */
public final class FluxCompletion implements Completion {
  @Override
  public Object observe(Object returned, AsyncCalls calls) {
    if (returned instanceof ConnectableFlux || returned instanceof GroupedFlux) {
      return returned;
    }
    return Flux.defer(
        () -> {
          AsyncCall call = calls.started();
          return ((Flux<?>) returned)
              .doOnComplete(() -> call.end(null, null))
              .doOnError(failure -> call.end(null, failure))
              .doOnCancel(() -> call.end(null, new CancellationException()));
        });
  }
}
