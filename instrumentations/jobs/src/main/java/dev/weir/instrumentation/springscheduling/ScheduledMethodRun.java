package dev.weir.instrumentation.springscheduling;

import dev.weir.meters.Meters;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.ScheduledMethodRunnable;

/** {@code ScheduledMethodRunnable.run}. It wraps a checked exception of the method's. */
public final class ScheduledMethodRun {
  private ScheduledMethodRun() {}

  @OnEnter
  public static long enter() {
    return System.nanoTime();
  }

  @OnExit
  public static void exit(
      @This ScheduledMethodRunnable runnable,
      @Enter long startNanos,
      @Thrown @Nullable Throwable thrown) {
    long durationNanos = System.nanoTime() - startNanos;
    Method method = runnable.getMethod();
    Throwable cause = thrown instanceof UndeclaredThrowableException ? thrown.getCause() : thrown;
    Meters.jobs()
        .job(method.getDeclaringClass().getName(), method.getName())
        .ran(durationNanos, cause);
  }
}
