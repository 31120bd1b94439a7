package com.datasync;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Jobs that wait, and the few workers they wait for. */
final class SyncQueue {
  private static final int WORKERS = 8;

  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(WORKERS, WORKERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

  void add(SyncJob job) {
    workers.execute(job);
  }

  /** Jobs that wait. */
  public int depth() {
    return workers.getQueue().size();
  }

  /** Forgets what waits. */
  void clear() {
    workers.getQueue().clear();
  }
}
