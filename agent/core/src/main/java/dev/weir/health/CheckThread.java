package dev.weir.health;

import dev.weir.meters.UnmeasuredThread;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks one check, once. */
final class CheckThread extends UnmeasuredThread {
  private final Check check;
  private final long startNanos = System.nanoTime();
  private final CountDownLatch answered = new CountDownLatch(1);
  private volatile Finding finding;
  private volatile long durationNanos;

  private CheckThread(Check check) {
    super("weir-health");
    this.check = check;
    this.finding = Finding.unhealthy("no answer within " + check.timeoutMillis + " ms");
    setDaemon(true);
    setContextClassLoader(CheckThread.class.getClassLoader());
  }

  static CheckThread begin(Check check) {
    CheckThread thread = new CheckThread(check);
    thread.start();
    return thread;
  }

  @Override
  public void run() {
    Finding found;
    try {
      found = check.ask();
    } catch (Throwable e) { // the application's own; errors of linkage included
      String message = e.getMessage();
      found = Finding.unhealthy(e.getClass().getName() + (message == null ? "" : ": " + message));
    }
    if (answered.getCount() > 0) {
      durationNanos = System.nanoTime() - startNanos;
      finding = found;
    }
    answered.countDown();
  }

  /** Waits for the answer, as long as the check may take; then it is told to give up. */
  Result await() throws InterruptedException {
    long left =
        TimeUnit.MILLISECONDS.toNanos(check.timeoutMillis) - (System.nanoTime() - startNanos);
    if (!answered.await(left, TimeUnit.NANOSECONDS)) {
      durationNanos = System.nanoTime() - startNanos;
      interrupt();
    }
    return result();
  }

  /** What was found so far: of one that hangs, that it does. */
  Result result() {
    return new Result(check, finding, durationNanos);
  }
}
