package dev.weir.instrumentation.jedis;

import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisDataException;

/** {@code Connection.readProtocolWithCheckingBroken()}: throws what the server refuses, too. */
public final class ReplyRead {
  private ReplyRead() {}

  @OnExit
  public static void exit(@This Connection connection, @Thrown @Nullable Throwable thrown) {
    Replies replies = Replies.of(connection);
    if (thrown == null) {
      replies.answered();
    } else if (thrown instanceof JedisDataException) {
      replies.refused(thrown.getMessage());
    } else {
      replies.lost(thrown);
    }
  }
}
