package dev.weir.instrumentation.lettuce;

import dev.weir.meters.RedisServer;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import io.netty.channel.Channel;

/** {@code DefaultEndpoint.notifyChannelActive(Channel)}. */
public final class Connected {
  private Connected() {}

  @OnEnter
  public static void enter(@This Object endpoint, @Argument(0) Channel channel) {
    Commands.connected(endpoint, RedisServer.of(channel.remoteAddress()));
  }
}
