package dev.weir.instrumentation.executors;

import dev.weir.meters.Creator;
import dev.weir.meters.Job;
import dev.weir.meters.Meters;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import org.jspecify.annotations.Nullable;

/**
 * {@code ScheduledThreadPoolExecutor.scheduleAtFixedRate}, {@code scheduleWithFixedDelay}: a task
 * of the application's own is a job. One that has no name, a lambda's, is called after the method
 * that schedules it; those of libraries are their own affair.
 */
public final class PeriodicScheduled {
  private PeriodicScheduled() {}

  @OnEnter(replacesArgument = true)
  public static @Nullable Runnable enter(@Argument(0) @Nullable Runnable task) {
    return task == null || Creator.isForeign(task.getClass().getName())
        ? task
        : new PeriodicJob(task, job(task.getClass()));
  }

  private static Job job(Class<?> task) {
    boolean unnamed = task.isSynthetic() || task.isAnonymousClass();
    return unnamed ? Meters.jobs().job(Creator.find()) : Meters.jobs().job(task.getName(), "run");
  }
}
