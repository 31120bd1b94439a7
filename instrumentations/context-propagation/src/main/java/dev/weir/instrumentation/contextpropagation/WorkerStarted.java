package dev.weir.instrumentation.contextpropagation;

import dev.weir.context.RequestContext;
import dev.weir.spi.OnEnter;

/** {@code ForkJoinWorkerThread.run()}, {@code TimerThread.run()}: it works for nobody yet. */
public final class WorkerStarted {
  private WorkerStarted() {}

  @OnEnter
  public static void enter() {
    RequestContext.forget();
  }
}
