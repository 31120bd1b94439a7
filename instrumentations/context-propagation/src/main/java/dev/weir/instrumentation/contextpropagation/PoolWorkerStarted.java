package dev.weir.instrumentation.contextpropagation;

import dev.weir.context.RequestContext;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;

/**
 * {@code ThreadPoolExecutor.runWorker(Worker)}: the thread was made by whoever submitted first, and
 * will serve others.
 */
public final class PoolWorkerStarted {
  private PoolWorkerStarted() {}

  @OnEnter
  public static void enter(@Argument(0) Object worker) {
    RequestContext.forget();
    RequestContext.resume(Carried.take(worker));
  }
}
