package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.meters.HttpServers;
import dev.weir.spi.OnExit;

/** {@code ServerImpl.stop}: the server accepts none any more. */
public final class ServerStopped {
  private ServerStopped() {}

  @OnExit
  public static void exit() {
    HttpServers.stopped();
  }
}
