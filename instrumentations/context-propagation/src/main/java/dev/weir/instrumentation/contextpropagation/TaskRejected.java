package dev.weir.instrumentation.contextpropagation;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import org.jspecify.annotations.Nullable;

/** {@code ThreadPoolExecutor.reject(Runnable)}: it runs here and now, or never. */
public final class TaskRejected {
  private TaskRejected() {}

  @OnEnter
  public static void enter(@Argument(0) @Nullable Runnable task) {
    Submitted.withdraw(task);
  }
}
