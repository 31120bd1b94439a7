package dev.weir.smoke.systems;

import dev.weir.smoke.harness.Pause;

/** Does the same again and again until closed, some two hundred times a second at most. */
final class Traffic implements AutoCloseable {
  private static final long BETWEEN_MILLIS = 5;

  private final Thread thread;
  private volatile boolean over;
  private volatile RuntimeException failure;

  private Traffic(Runnable visit) {
    thread = new Thread(() -> repeat(visit), "traffic");
    thread.setDaemon(true);
  }

  static Traffic of(Runnable visit) {
    Traffic traffic = new Traffic(visit);
    traffic.thread.start();
    return traffic;
  }

  /** The visit under way is the last. */
  void end() {
    over = true;
  }

  /**
   * @throws IllegalStateException where it could not be done
   */
  @Override
  public void close() {
    end();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new IllegalStateException("the traffic came to a halt", failure);
    }
  }

  private void repeat(Runnable visit) {
    try {
      while (!over) {
        visit.run();
        Pause.ofMillis(BETWEEN_MILLIS);
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }
}
