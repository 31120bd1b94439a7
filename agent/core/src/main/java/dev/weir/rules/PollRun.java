package dev.weir.rules;

import dev.weir.log.Log;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;

/** One reading of all that a poll reads, on a thread of its own. */
final class PollRun implements Runnable {
  /** A collection that changes while it is read is read anew, so often. */
  private static final int TRIES = 3;

  private final Poll poll;
  private int items;
  private volatile boolean abandoned;

  PollRun(Poll poll) {
    this.poll = poll;
  }

  /** It took too long: what it finds is no longer wanted, and it ends when it can. */
  void abandon() {
    abandoned = true;
  }

  @Override
  public void run() {
    List<PollReading> readings = new ArrayList<>();
    for (int i = 0; i < poll.metrics.size(); i++) {
      readings.add(new PollReading());
    }
    for (Poll.Subject subject : poll.subjects(this)) {
      read(subject, readings);
    }
    if (!abandoned) {
      poll.found(readings);
    }
  }

  private void read(Poll.Subject subject, List<PollReading> readings) {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(subject.object.getClass().getClassLoader());
    try {
      tryToRead(subject, readings);
    } catch (Throwable e) {
      failed("it threw " + e, e);
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  private void tryToRead(Poll.Subject subject, List<PollReading> readings) throws Throwable {
    int before = items;
    for (int tries = 1; ; tries++) {
      List<PollReading> fresh = new ArrayList<>();
      for (int i = 0; i < readings.size(); i++) {
        fresh.add(new PollReading());
      }
      try {
        items = before;
        subject.handles.read(subject.object, this, fresh);
        for (int i = 0; i < fresh.size(); i++) {
          fresh.get(i).show(readings.get(i)::add);
        }
        return;
      } catch (ConcurrentModificationException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Whether there is time, and room, for more. */
  boolean goesOn() {
    if (items >= poll.config.maxItems()) {
      poll.sayOnce("has more than " + poll.config.maxItems() + " items. See max_items.");
      return false;
    }
    return !abandoned;
  }

  void counts() {
    items++;
  }

  void failed(String what, Throwable cause) {
    poll.failed(what);
    Log.debug("in poll " + poll.name(), cause);
  }
}
