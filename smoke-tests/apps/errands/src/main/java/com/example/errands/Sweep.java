package com.example.errands;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sweeps so many times, and is stopped by itself. */
final class Sweep implements Runnable {
  private final CountDownLatch left;
  private final CompletableFuture<Future<?>> schedule = new CompletableFuture<>();

  Sweep(int times) {
    left = new CountDownLatch(times);
  }

  @Override
  public void run() {
    if (left.getCount() == 1) {
      schedule.join().cancel(false);
    }
    left.countDown();
  }

  void await(Future<?> scheduled) throws InterruptedException {
    schedule.complete(scheduled);
    if (!left.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("nobody sweeps");
    }
  }
}
