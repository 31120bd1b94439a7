package dev.weir.instrumentation.lettuce;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import io.lettuce.core.protocol.RedisCommand;
import org.jspecify.annotations.Nullable;

/** {@code DefaultEndpoint.write(RedisCommand)}: throws in 5 where the connection is closed. */
public final class CommandWritten {
  private CommandWritten() {}

  @OnEnter
  public static void enter(@This Object endpoint, @Argument(0) RedisCommand<?, ?, ?> command) {
    Commands.written(endpoint, command);
  }

  @OnExit
  public static void exit(
      @Argument(0) RedisCommand<?, ?, ?> command, @Thrown @Nullable Throwable thrown) {
    if (thrown != null) {
      Commands.failed(command, thrown);
    }
  }
}
