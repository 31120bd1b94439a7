package dev.weir.instrumentation.executors;

import dev.weir.meters.Meters;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import java.util.concurrent.ThreadPoolExecutor;

/** {@code ThreadPoolExecutor.runWorker(Worker)}: the thread says what the pool is called. */
public final class ThreadStarted {
  private ThreadStarted() {}

  @OnEnter
  public static void enter(@This ThreadPoolExecutor executor) {
    Meters.executors().started(executor, Thread.currentThread().getName());
  }
}
