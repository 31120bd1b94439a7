package dev.weir.instrumentation.lettuce;

import dev.weir.meters.RedisCall;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.RedisCommand;

/** {@code RedisCommand.complete()}: the reply is read, be it what was asked for or an error. */
public final class CommandCompleted {
  private CommandCompleted() {}

  @OnEnter
  public static void enter(@This RedisCommand<?, ?, ?> command) {
    RedisCall call = Commands.ended(command);
    if (call == null) {
      return;
    }
    CommandOutput<?, ?, ?> output = command.getOutput();
    if (output != null && output.hasError()) {
      call.refused(output.getError());
    } else {
      call.answered();
    }
  }
}
