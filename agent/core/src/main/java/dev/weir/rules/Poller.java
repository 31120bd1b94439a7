package dev.weir.rules;

import dev.weir.log.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The daemon thread that has polls read when they are due, one after the other, each within its
 * time: what takes longer is left behind on the thread it blocks, and that poll waits until it has
 * come back. Scrapes never wait for any of this.
 */
final class Poller implements Runnable {
  /** The first reading comes soon: an application under test does not want to wait for 30 s. */
  private static final long FIRST_MILLIS = 1000;

  private final List<Due> polls = new ArrayList<>();
  private @Nullable PollThread worker;
  private volatile boolean stopped;

  Poller(List<Poll> polls) {
    for (Poll poll : polls) {
      this.polls.add(new Due(poll));
    }
  }

  void start() {
    Thread thread = new Thread(this, "weir-polls");
    thread.setDaemon(true);
    thread.setContextClassLoader(Poller.class.getClassLoader());
    thread.start();
  }

  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        Due next = next();
        sleepUntil(next.nanos);
        if (!stopped) {
          readInTime(next);
          next.again(next.poll.config.intervalMillis());
        }
      }
    } catch (InterruptedException e) {
      Log.debug("polling was interrupted", e);
    } finally {
      if (worker != null) {
        worker.end();
      }
    }
  }

  private Due next() {
    Due next = polls.get(0);
    for (Due each : polls) {
      if (each.nanos - next.nanos < 0) {
        next = each;
      }
    }
    return next;
  }

  private synchronized void sleepUntil(long nanos) throws InterruptedException {
    for (long left = nanos - System.nanoTime();
        left > 0 && !stopped;
        left = nanos - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
    }
  }

  private void readInTime(Due due) throws InterruptedException {
    Poll poll = due.poll;
    if (due.behind != null && due.behind.isBusy()) {
      poll.failed("is still busy with an earlier reading");
      return;
    }
    due.behind = null;
    PollThread reader = worker == null ? PollThread.begin() : worker;
    worker = reader;
    PollRun run = new PollRun(poll);
    if (!reader.run(run, poll.config.timeoutMillis())) {
      run.abandon();
      poll.failed("took longer than " + poll.config.timeoutMillis() + " ms");
      reader.end();
      due.behind = reader;
      worker = null;
    }
  }

  /** When a poll is next read, and the thread that its last reading blocks. */
  private static final class Due {
    final Poll poll;
    long nanos;
    @Nullable PollThread behind;

    Due(Poll poll) {
      this.poll = poll;
      again(Math.min(FIRST_MILLIS, poll.config.intervalMillis()));
    }

    void again(long millis) {
      nanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }
  }
}
