package dev.weir.instrumentation.contextpropagation;

import dev.weir.spi.Argument;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import org.jspecify.annotations.Nullable;

/**
 * {@code ThreadPoolExecutor.Worker(Runnable)}: a worker's first task never sees the queue, nor
 * {@code getTask}.
 */
public final class PoolWorkerMade {
  private PoolWorkerMade() {}

  @OnExit
  public static void exit(@This Object worker, @Argument(1) @Nullable Runnable firstTask) {
    Carried.keep(worker, Submitted.take(firstTask));
  }
}
