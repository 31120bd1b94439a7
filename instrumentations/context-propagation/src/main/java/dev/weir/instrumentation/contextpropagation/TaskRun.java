package dev.weir.instrumentation.contextpropagation;

import dev.weir.context.Before;
import dev.weir.context.RequestContext;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import org.jspecify.annotations.Nullable;

/** The one run of a task: {@code FutureTask.run}, {@code AsyncSupply.run}. */
public final class TaskRun {
  private TaskRun() {}

  @OnEnter
  public static @Nullable Before enter(@This Object task) {
    return RequestContext.resume(Carried.take(task));
  }

  @OnExit
  public static void exit(@Enter @Nullable Before before) {
    RequestContext.restore(before);
  }
}
