package dev.weir.instrumentation.reactor;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import java.util.concurrent.CancellationException;
import reactor.core.publisher.Mono;

/** Reactor 3.1+: a call is a subscription. Its value ends it; what follows is only the signal. */
public final class MonoCompletion implements Completion {
  @Override
  public Object observe(Object returned, AsyncCalls calls) {
    return Mono.defer(
        () -> {
          AsyncCall call = calls.started();
          return ((Mono<?>) returned)
              .doOnSuccess(value -> call.end(value, null))
              .doOnError(failure -> call.end(null, failure))
              .doOnCancel(() -> call.end(null, new CancellationException()));
        });
  }
}
