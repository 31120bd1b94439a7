package dev.weir.instrumentation.contextpropagation;

import dev.weir.context.RequestContext;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import org.jspecify.annotations.Nullable;

/**
 * {@code ThreadPoolExecutor.getTask()}: a worker is done with one task, waits, and has the next.
 * The context is there for {@code beforeExecute} and {@code afterExecute} too.
 */
public final class TaskTaken {
  private TaskTaken() {}

  @OnEnter
  public static void enter() {
    RequestContext.forget();
  }

  @OnExit
  public static void exit(@Return @Nullable Runnable task) {
    RequestContext.resume(Submitted.take(task));
  }
}
