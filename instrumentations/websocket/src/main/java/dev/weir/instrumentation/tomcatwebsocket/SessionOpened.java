package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;

/**
 * {@code WsWebSocketContainer.registerSession}, after {@code onOpen}: it takes open sessions alone.
 */
public final class SessionOpened {
  private SessionOpened() {}

  @OnEnter
  public static void enter(@Argument(1) Object session) {
    Sessions.opened(session);
  }
}
