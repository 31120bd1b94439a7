package dev.weir.instrumentation.contextpropagation;

import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/** {@code FutureTask(…)}, {@code ForkJoinTask()}: work becomes an object, where it is asked for. */
public final class TaskMade {
  private TaskMade() {}

  @OnExit
  public static void exit(@This Object task) {
    Carried.keep(task);
  }
}
