package dev.weir.instrumentation.lettuce;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;
import dev.weir.spi.Weaver.TypeWeaver;

/**
 * Lettuce 5 to 7. Commands of every API, synchronous, asynchronous or reactive, to a node or a
 * cluster, are written by a {@code DefaultEndpoint}; a {@code Command} is at the bottom of each and
 * is told its end, as is the {@code AsyncCommand} around it before the application's own callbacks
 * run. What Lettuce 6 and 7 say while they connect passes by the endpoint and is not counted. The
 * same in 5.0.5, 6.8.1 and 7.0.0.
 */
public final class LettuceInstrumentation implements Instrumentation {
  private static final String PROTOCOL = "io.lettuce.core.protocol.";
  private static final String HERE = "dev.weir.instrumentation.lettuce.";

  @Override
  public String name() {
    return "lettuce";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(PROTOCOL + "DefaultEndpoint")
        .advise(named("notifyChannelActive").takingCount(1), HERE + "Connected")
        .advise(named("write").taking(PROTOCOL + "RedisCommand"), HERE + "CommandWritten")
        .advise(named("write").taking("java.util.Collection"), HERE + "BatchWritten");
    ends(weaver.type(PROTOCOL + "AsyncCommand", PROTOCOL + "Command"));
  }

  private static void ends(TypeWeaver command) {
    command
        .advise(named("complete").takingCount(0), HERE + "CommandCompleted")
        .advise(named("completeExceptionally").takingCount(1), HERE + "CommandFailed")
        .advise(named("cancel"), HERE + "CommandCancelled");
  }
}
