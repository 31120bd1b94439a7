package dev.weir.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.instrumentation.kotlin.KotlinSuspension;
import dev.weir.spi.SuspendedCall;
import java.util.concurrent.CompletableFuture;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.DelayKt;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.TimeoutKt;

/** Run beside each version of Kotlin. */
public final class KotlinScenario {
  private static final KotlinSuspension KOTLIN = new KotlinSuspension();

  /** Not before the call has been suspended, however busy the machine. */
  private static final long SOON_MILLIS = 500;

  private static final String NAME = "kotlinx.coroutines.DelayKt";

  private KotlinScenario() {}

  public static void check(Calls calls) throws InterruptedException {
    Object waited =
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE, (scope, caller) -> delay(20, caller, calls));
    assertThat(waited).isSameAs(Unit.INSTANCE);
    assertThat(calls.taken()).containsExactly("running", "value kotlin.Unit");

    Object late =
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE,
            (scope, caller) ->
                TimeoutKt.withTimeoutOrNull(
                    SOON_MILLIS, (inner, waiting) -> delay(60_000, waiting, calls), caller));
    assertThat(late).isNull();
    assertThat(calls.taken()).containsExactly("running", "TimeoutCancellationException");

    Thread main = Thread.currentThread();
    Object dispatched =
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE, (scope, caller) -> elsewhere(main, caller, calls));
    assertThat(dispatched).isEqualTo("back");
    assertThat(calls.taken()).containsExactly("running", "value back");

    Object own = KOTLIN.enter(outer(), "key", true, NAME, "delay");
    assertThat(KOTLIN.enter(own, "key", true, NAME, "delay")).as("goes on").isSameAs(own);
    assertThat(KOTLIN.enter(own, "other", true, NAME, "delay")).isNotSameAs(own);
  }

  private static Continuation<Object> outer() {
    return new Continuation<Object>() {
      @Override
      public kotlin.coroutines.CoroutineContext getContext() {
        return EmptyCoroutineContext.INSTANCE;
      }

      @Override
      public void resumeWith(Object result) {}
    };
  }

  @SuppressWarnings("unchecked")
  private static Object delay(long millis, Continuation<?> caller, Calls calls) {
    Object measured = KOTLIN.enter(caller, "key", true, NAME, "delay");
    return left(measured, DelayKt.delay(millis, (Continuation<Unit>) measured), calls);
  }

  /**
   * On another thread, which waits until its caller has been suspended, and back on the caller's.
   */
  @SuppressWarnings("unchecked")
  private static Object elsewhere(Thread main, Continuation<?> caller, Calls calls) {
    Object measured = KOTLIN.enter(caller, "key", true, NAME, "elsewhere");
    CompletableFuture<Unit> suspended = new CompletableFuture<>();
    Object returned =
        BuildersKt.withContext(
            Dispatchers.getIO(),
            (scope, inner) -> {
              suspended.join();
              return Thread.currentThread() == main ? "stayed" : "back";
            },
            (Continuation<Object>) measured);
    suspended.complete(Unit.INSTANCE);
    return left(measured, returned, calls);
  }

  private static Object left(Object measured, Object returned, Calls calls) {
    assertThat(KOTLIN.isSuspended(returned)).isTrue();
    ((SuspendedCall) measured).await(calls.running());
    return returned;
  }
}
