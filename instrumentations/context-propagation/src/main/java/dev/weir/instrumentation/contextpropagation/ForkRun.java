package dev.weir.instrumentation.contextpropagation;

import dev.weir.context.Before;
import dev.weir.context.RequestContext;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * {@code ForkJoinTask.doExec()}. A parallel stream's task forks itself anew while it runs, so it
 * keeps its context until it is done.
 */
public final class ForkRun {
  private ForkRun() {}

  @OnEnter
  public static @Nullable Before enter(@This ForkJoinTask<?> task) {
    return RequestContext.resume(Carried.of(task));
  }

  @OnExit
  public static void exit(@This ForkJoinTask<?> task, @Enter @Nullable Before before) {
    RequestContext.restore(before);
    if (before != null && task.isDone()) {
      Carried.take(task);
    }
  }
}
