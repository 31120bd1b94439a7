package dev.weir.instrumentation.contextpropagation;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import org.jspecify.annotations.Nullable;

/** {@code ThreadPoolExecutor.execute(Runnable)}. */
public final class TaskSubmitted {
  private TaskSubmitted() {}

  @OnEnter
  public static void enter(@Argument(0) @Nullable Runnable task) {
    Submitted.add(task);
  }
}
