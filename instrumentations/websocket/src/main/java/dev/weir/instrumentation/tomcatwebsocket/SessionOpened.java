package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.meters.WebSocket;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;

/**
 * {@code WsWebSocketContainer.registerSession}, after {@code onOpen}: it takes open sessions alone.
 */
public final class SessionOpened {
  private SessionOpened() {}

  @OnEnter
  public static void enter(@Argument(1) Object session) {
    WebSocket socket = Sessions.socket(session);
    if (socket != null) {
      socket.opened();
    }
  }
}
