package dev.weir.cli.grafana;

import java.util.concurrent.TimeUnit;

/** How long to wait before the next of a few attempts: twice as long each time. */
final class Backoff {
  static final int ATTEMPTS = 6;
  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = TimeUnit.SECONDS.toMillis(30);

  /** Waits so many milliseconds. */
  interface Sleeper {
    void sleep(long millis) throws InterruptedException;
  }

  private final Sleeper sleeper;

  Backoff(Sleeper sleeper) {
    this.sleeper = sleeper;
  }

  /**
   * Waits.
   *
   * @param attempt the one that failed, from 1
   * @param askedSeconds what the server asked for; 0 where it did not
   */
  void afterAttempt(int attempt, long askedSeconds) {
    long millis = Math.max(FIRST_MILLIS << (attempt - 1), askedSeconds * 1000);
    try {
      sleeper.sleep(Math.min(millis, LONGEST_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
