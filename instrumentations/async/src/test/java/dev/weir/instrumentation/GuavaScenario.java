package dev.weir.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.SettableFuture;
import dev.weir.instrumentation.guava.ListenableFutureCompletion;

/** Run beside each version of Guava. */
public final class GuavaScenario {
  private GuavaScenario() {}

  public static void check(Calls calls) {
    SettableFuture<String> kept = observed(calls);
    kept.set("done");
    SettableFuture<String> broken = observed(calls);
    broken.setException(new IllegalStateException("no"));
    SettableFuture<String> cancelled = observed(calls);
    cancelled.cancel(false);
    assertThat(calls.taken())
        .containsExactly(
            "running",
            "value done",
            "running",
            "IllegalStateException",
            "running",
            "CancellationException");
  }

  private static SettableFuture<String> observed(Calls calls) {
    SettableFuture<String> future = SettableFuture.create();
    assertThat(new ListenableFutureCompletion().observe(future, calls)).isSameAs(future);
    return future;
  }
}
