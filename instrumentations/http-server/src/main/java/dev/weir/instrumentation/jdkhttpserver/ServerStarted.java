package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.meters.HttpServers;
import dev.weir.spi.OnExit;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;

/** {@code ServerImpl.start}: the server accepts connections. */
public final class ServerStarted {
  private ServerStarted() {}

  @OnExit
  public static void exit(@Thrown @Nullable Throwable thrown) {
    if (thrown == null) {
      HttpServers.started();
    }
  }
}
