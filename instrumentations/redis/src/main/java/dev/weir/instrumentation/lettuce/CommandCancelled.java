package dev.weir.instrumentation.lettuce;

import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import io.lettuce.core.protocol.RedisCommand;
import java.util.concurrent.CancellationException;

/** {@code RedisCommand.cancel()}, {@code Future.cancel(boolean)}: also who waits too long. */
public final class CommandCancelled {
  private static final Throwable CANCELLED = new CancellationException();

  private CommandCancelled() {}

  @OnEnter
  public static void enter(@This RedisCommand<?, ?, ?> command) {
    Commands.failed(command, CANCELLED);
  }
}
