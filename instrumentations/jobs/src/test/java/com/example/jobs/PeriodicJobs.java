package com.example.jobs;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the JDK runs again and again, until it throws. */
public final class PeriodicJobs implements AutoCloseable {
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);

  public PeriodicJobs() {
    clock.scheduleAtFixedRate(new Cleanup(), 0, 5, TimeUnit.MILLISECONDS);
    refuse();
  }

  private void refuse() {
    clock.scheduleWithFixedDelay(
        () -> {
          throw new IllegalStateException("refused");
        },
        0,
        5,
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() throws Exception {
    clock.shutdownNow();
    clock.awaitTermination(10, TimeUnit.SECONDS);
  }

  /** A job with a name. */
  static final class Cleanup implements Runnable {
    @Override
    public void run() {}
  }
}
