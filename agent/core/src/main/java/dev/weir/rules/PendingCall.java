package dev.weir.rules;

import dev.weir.spi.AsyncCall;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A call that has returned and not ended. Held by what the application waits for, and by nothing
 * else; lets go of all it knows when it ends.
 */
final class PendingCall implements AsyncCall {
  private final AsyncOutcome outcome;
  private final AtomicReference<Object @Nullable []> captured;

  PendingCall(AsyncOutcome outcome, Object[] captured) {
    this.outcome = outcome;
    this.captured = new AtomicReference<>(captured);
  }

  @Override
  public void end(@Nullable Object value, @Nullable Throwable failure) {
    Object[] known = captured.getAndSet(null);
    if (known != null) {
      outcome.record(value, unwrapped(failure), known);
    }
  }

  /** Stages wrap what the one before them threw. */
  private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
    if (failure instanceof CompletionException || failure instanceof ExecutionException) {
      return failure.getCause() == null ? failure : failure.getCause();
    }
    return failure;
  }
}
