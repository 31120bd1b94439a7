package dev.weir.instrumentation.tomcat;

import dev.weir.meters.HttpServers;
import dev.weir.spi.OnExit;

/** {@code AbstractProtocol.stop}: a connector accepts none any more. */
public final class ServerStopped {
  private ServerStopped() {}

  @OnExit
  public static void exit() {
    HttpServers.stopped();
  }
}
