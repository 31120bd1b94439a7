package dev.weir.rules;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A {@code CompletionStage}, CompletableFuture included: one more dependent of the same object. */
final class StageCompletion implements Completion {
  @Override
  public Object observe(Object returned, AsyncCalls calls) {
    ((CompletionStage<?>) returned).whenComplete(new End(calls.running()));
    return returned;
  }

  /** Through a method handle: whether this is one, whatever the method declares. */
  static boolean isStage(@Nullable Object returned) {
    return returned instanceof CompletionStage;
  }

  private static final class End implements BiConsumer<Object, Throwable> {
    private final AsyncCall call;

    End(AsyncCall call) {
      this.call = call;
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
      call.end(value, failure);
    }
  }
}
