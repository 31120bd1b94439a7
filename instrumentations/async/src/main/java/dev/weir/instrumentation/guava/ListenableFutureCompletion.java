package dev.weir.instrumentation.guava;

import com.google.common.util.concurrent.ListenableFuture;
import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import java.util.concurrent.ExecutionException;

/** Guava 10+: one more listener of the same object, run by whoever completes it. */
public final class ListenableFutureCompletion implements Completion {
  @Override
  public Object observe(Object returned, AsyncCalls calls) {
    ListenableFuture<?> future = (ListenableFuture<?>) returned;
    AsyncCall call = calls.running();
    future.addListener(() -> end(future, call), Runnable::run);
    return returned;
  }

  private static void end(ListenableFuture<?> done, AsyncCall call) {
    try {
      call.end(done.get(), null);
    } catch (ExecutionException e) {
      call.end(null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      call.end(null, null);
    } catch (RuntimeException e) {
      call.end(null, e);
    }
  }
}
