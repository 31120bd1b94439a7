package dev.weir.meters;

import dev.weir.dialect.RedisFact;
import dev.weir.dialect.RedisQuantity;
import dev.weir.dialect.RedisTable;

/** Measures the commands that this JVM sends to Redis. Thread-safe. */
public final class RedisMeter {
  private final Recorder<RedisFact> durations;

  RedisMeter(Binder binder) {
    durations = binder.bind(new RedisTable()).recorder(RedisQuantity.DURATION);
  }

  /**
   * A command is about to be sent.
   *
   * @param command in upper case, {@code GET}
   */
  public RedisCall begin(RedisServer server, String command) {
    return new RedisCall(durations, server, command);
  }
}
