package dev.weir.weave;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Knows when the application's main class is about to run: what could disturb a server's own start
 * waits for it. Thread-safe.
 */
public final class MainClassWatch {
  private final CountDownLatch reached = new CountDownLatch(1);
  private final ClassLoader system = ClassLoader.getSystemClassLoader();
  private volatile boolean waiting = true;

  /**
   * A class is being loaded: the first that the application's loader asks for, outside any agent's
   * start, is main.
   */
  void loading(@Nullable ClassLoader loader) {
    if (waiting && loader == system && !startingAnAgent()) {
      reached();
    }
  }

  /** Main runs, or has run. */
  public void reached() {
    waiting = false;
    reached.countDown();
  }

  /**
   * Waits for main.
   *
   * @param seconds how long at the most: an embedded JVM has no main class
   */
  public void await(long seconds) throws InterruptedException {
    reached.await(seconds, TimeUnit.SECONDS);
  }

  private static boolean startingAnAgent() {
    for (StackTraceElement element : new Throwable().getStackTrace()) {
      if (element.getClassName().equals("sun.instrument.InstrumentationImpl")
          && element.getMethodName().startsWith("loadClassAnd")) {
        return true;
      }
    }
    return false;
  }
}
