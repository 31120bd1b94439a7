package com.example.promises;

import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.DelayKt;
import kotlinx.coroutines.TimeoutKt;

/** Suspend functions as Kotlin compiled them: one with a state machine, one that has none. */
final class Suspended {
  private static final long PATIENCE_MILLIS = 10_000;

  private Suspended() {}

  static Object wait(int millis) throws InterruptedException {
    return BuildersKt.runBlocking(
        EmptyCoroutineContext.INSTANCE,
        (scope, caller) ->
            TimeoutKt.withTimeoutOrNull(
                PATIENCE_MILLIS, (inner, waiting) -> DelayKt.delay(millis, waiting), caller));
  }
}
