package dev.weir.rules;

import dev.weir.log.Log;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A daemon thread that runs the readings of polls, while somebody else looks at the clock. */
final class PollThread extends Thread {
  private @Nullable Runnable work;
  private boolean ended;

  private PollThread() {
    super("weir-poll");
    setDaemon(true);
    setContextClassLoader(PollThread.class.getClassLoader());
  }

  static PollThread begin() {
    PollThread thread = new PollThread();
    thread.start();
    return thread;
  }

  /**
   * Runs something and waits for it.
   *
   * @return false where it took longer, and goes on
   */
  synchronized boolean run(Runnable reading, long timeoutMillis) throws InterruptedException {
    work = reading;
    notifyAll();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    for (long left = timeoutMillis; work != null && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    return work == null;
  }

  synchronized boolean isBusy() {
    return work != null;
  }

  /** Ends when it has nothing to do. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  @Override
  public void run() {
    for (Runnable next = await(); next != null; next = await()) {
      try {
        next.run();
      } catch (Throwable e) {
        Log.debug("a poll failed", e);
      }
      done();
    }
  }

  private synchronized void done() {
    work = null;
    notifyAll();
  }

  private synchronized @Nullable Runnable await() {
    while (work == null && !ended) {
      try {
        wait();
      } catch (InterruptedException e) {
        return null;
      }
    }
    return work;
  }
}
