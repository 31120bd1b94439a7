package dev.weir.instrumentation.jedis;

import dev.weir.meters.RedisCall;
import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.commands.ProtocolCommand;

/** {@code Connection.sendCommand(ProtocolCommand, byte[]...)}, Jedis 3. */
public final class CommandSent3 {
  private CommandSent3() {}

  @OnEnter
  public static RedisCall enter(@This Connection connection, @Argument(0) ProtocolCommand command) {
    return Replies.of(connection).begin(command);
  }

  @OnExit
  public static void exit(
      @This Connection connection,
      @Enter @Nullable RedisCall call,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      Replies.of(connection).sent(call, thrown);
    }
  }
}
