package dev.weir.instrumentation.tomcat;

import dev.weir.meters.HttpServers;
import dev.weir.spi.OnExit;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;

/** {@code AbstractProtocol.start}: a connector accepts connections. */
public final class ServerStarted {
  private ServerStarted() {}

  @OnExit
  public static void exit(@Thrown @Nullable Throwable thrown) {
    if (thrown == null) {
      HttpServers.started();
    }
  }
}
