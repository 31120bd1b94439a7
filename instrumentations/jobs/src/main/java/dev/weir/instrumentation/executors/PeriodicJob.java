package dev.weir.instrumentation.executors;

import dev.weir.meters.Job;

/** A task that runs again and again, and is measured each time. */
final class PeriodicJob implements Runnable {
  private final Runnable task;
  private final Job job;

  PeriodicJob(Runnable task, Job job) {
    this.task = task;
    this.job = job;
  }

  @Override
  public void run() {
    long startNanos = System.nanoTime();
    Throwable thrown = null;
    try {
      task.run();
    } catch (Throwable e) {
      thrown = e;
      throw e;
    } finally {
      job.ran(System.nanoTime() - startNanos, thrown);
    }
  }

  @Override
  public String toString() {
    return task.toString();
  }
}
