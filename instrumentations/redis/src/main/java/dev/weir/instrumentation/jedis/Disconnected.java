package dev.weir.instrumentation.jedis;

import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import redis.clients.jedis.Connection;

/** {@code Connection.disconnect()}, {@code Connection.forceDisconnect()}. */
public final class Disconnected {
  private Disconnected() {}

  @OnEnter
  public static void enter(@This Connection connection) {
    Replies.of(connection).forget();
  }
}
