package dev.weir.instrumentation.lettuce;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import io.lettuce.core.protocol.RedisCommand;

/** {@code RedisCommand.completeExceptionally(Throwable)}. */
public final class CommandFailed {
  private CommandFailed() {}

  @OnEnter
  public static void enter(@This RedisCommand<?, ?, ?> command, @Argument(0) Throwable failure) {
    Commands.failed(command, failure);
  }
}
