package com.example.kafka;

import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import org.slf4j.MDC;

/** Where orders are processed: a line for each, with the id in the logging context. */
final class Journal {
  private static final long SLOW_MILLIS = 20;

  private final Queue<String> lines;
  private final Set<String> failedOnce = new HashSet<>();

  Journal(Queue<String> lines) {
    this.lines = lines;
  }

  /** What the order is called says how it goes. */
  void process(String order) {
    lines.add(MDC.get("correlation_id") + " " + order);
    if (order.startsWith("slow")) {
      pause();
    }
    if (order.equals("poison") || (order.equals("fails once") && failedOnce.add(order))) {
      throw new IllegalStateException(order);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(SLOW_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
