package dev.weir.smoke.harness;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for other processes, which tell nobody when they are done. */
public final class Pause {
  private Pause() {}

  public static void ofMillis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }

  /** Returns as soon as it is so; false where it is not within the time given. */
  public static boolean until(BooleanSupplier so, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      ofMillis(20);
    }
    return true;
  }
}
