package dev.weir.health;

import dev.weir.meters.HttpServers;
import org.jspecify.annotations.Nullable;

/**
 * Whether the application answers: one of its HTTP servers listens. An application that has none is
 * taken to be ready when it has had time to start one.
 */
final class Readiness {
  private static final long TIME_TO_START_MILLIS = 30_000;

  private Readiness() {}

  /**
   * Why it does not answer; null where it does.
   *
   * @param uptimeMillis of the JVM
   */
  static @Nullable String lacks(long uptimeMillis) {
    if (HttpServers.listening() > 0) {
      return null;
    }
    if (HttpServers.everListened()) {
      return "the application's HTTP server has stopped";
    }
    return uptimeMillis < TIME_TO_START_MILLIS
        ? "no HTTP server of the application listens yet"
        : null;
  }
}
