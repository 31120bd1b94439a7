package dev.weir.demo;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept running: until Ctrl-C, or for so many seconds. Whoever presses Ctrl-C
 * waits until what was started has ended. Not thread-safe.
 */
final class Stay {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A hundred days where none is given. */
  private static final Duration LONG = Duration.ofDays(100);

  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final Duration length;

  /** Set by the first wait: until then things are started. */
  private @Nullable Long end;

  private Stay(Duration length) {
    this.length = length;
  }

  /** What is to run meanwhile, and ends all that it started before it returns. */
  interface Work {
    void run(Stay stay) throws InterruptedException;
  }

  /**
   * Runs it.
   *
   * @param seconds empty for until Ctrl-C
   */
  static void run(String seconds, Work work) throws InterruptedException {
    Stay stay = new Stay(seconds.isEmpty() ? LONG : Duration.ofSeconds(Long.parseLong(seconds)));
    Thread main = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stay.leave(main)));
    try {
      work.run(stay);
    } catch (UncheckedIOException | IllegalStateException e) {
      if (stay.interrupted.getCount() > 0) {
        throw e;
      }
    }
  }

  /** Waits so long, unless it is over already or Ctrl-C is pressed: false then. */
  boolean waits(Duration pause) throws InterruptedException {
    if (end == null) {
      end = System.nanoTime() + length.toNanos();
    }
    return System.nanoTime() < end && !interrupted.await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void leave(Thread main) {
    interrupted.countDown();
    try {
      main.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
