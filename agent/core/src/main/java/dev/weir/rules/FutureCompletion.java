package dev.weir.rules;

import dev.weir.log.Log;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is declared as a plain {@code Future}: a stage, or a task of the JDK's executors, which is
 * woven to say when it is done. Any other cannot be asked to tell; its call ends when the method
 * returns.
 */
final class FutureCompletion implements Completion {
  private final StageCompletion stages = new StageCompletion();
  private final FutureTasks tasks;
  private final AtomicBoolean said = new AtomicBoolean();

  FutureCompletion(FutureTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public Object observe(Object returned, AsyncCalls calls) {
    if (returned instanceof CompletionStage) {
      return stages.observe(returned, calls);
    }
    if (returned instanceof FutureTask) {
      tasks.await((FutureTask<?>) returned, calls.running());
    } else if (((Future<?>) returned).isDone()) {
      FutureTasks.end((Future<?>) returned, calls.running());
    } else {
      say(returned);
      calls.running().end(null, null);
    }
    return returned;
  }

  private void say(Object future) {
    if (said.compareAndSet(false, true)) {
      String fact = " does not tell when it is done: calls that return one end when they return.";
      Log.warn(future.getClass().getName() + fact + " Declare CompletableFuture to have more.");
    }
  }
}
