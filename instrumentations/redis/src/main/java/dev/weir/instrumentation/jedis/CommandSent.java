package dev.weir.instrumentation.jedis;

import dev.weir.meters.RedisCall;
import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;

/** {@code Connection.sendCommand(CommandArguments)}, Jedis 4 and later. */
public final class CommandSent {
  private CommandSent() {}

  @OnEnter
  public static RedisCall enter(
      @This Connection connection, @Argument(0) CommandArguments arguments) {
    return Replies.of(connection).begin(arguments.getCommand());
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
