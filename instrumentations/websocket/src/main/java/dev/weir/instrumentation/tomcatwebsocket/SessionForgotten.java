package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;

/**
 * {@code WsWebSocketContainer.unregisterSession}: closed also where the application's {@code
 * onError} failed, which keeps {@code onClose} from being called.
 */
public final class SessionForgotten {
  private SessionForgotten() {}

  @OnEnter
  public static void enter(@Argument(1) Object session) {
    Sessions.closed(session);
  }
}
