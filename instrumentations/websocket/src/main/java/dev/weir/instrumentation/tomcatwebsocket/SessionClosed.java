package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.meters.WebSocket;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;

/** {@code WsWebSocketContainer.unregisterSession}, whoever closed the session, and why. */
public final class SessionClosed {
  private SessionClosed() {}

  @OnEnter
  public static void enter(@Argument(1) Object session) {
    WebSocket socket = Sessions.socket(session);
    if (socket != null) {
      socket.closed();
    }
  }
}
