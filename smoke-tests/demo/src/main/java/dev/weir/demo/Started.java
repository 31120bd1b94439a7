package dev.weir.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/** What runs until this is closed: what was started last ends first. Not thread-safe. */
final class Started implements AutoCloseable {
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T started) {
    running.push(started);
    return started;
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      close(running.pop());
    }
  }

  private static void close(AutoCloseable last) {
    try {
      last.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot end " + last, e);
    }
  }
}
