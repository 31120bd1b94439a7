package dev.weir.instrumentation.lettuce;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import io.lettuce.core.protocol.RedisCommand;
import java.util.Collection;

/** {@code DefaultEndpoint.write(Collection)}: commands that were dispatched together. */
public final class BatchWritten {
  private BatchWritten() {}

  @OnEnter
  public static void enter(
      @This Object endpoint, @Argument(0) Collection<? extends RedisCommand<?, ?, ?>> commands) {
    for (RedisCommand<?, ?, ?> command : commands) {
      Commands.written(endpoint, command);
    }
  }
}
