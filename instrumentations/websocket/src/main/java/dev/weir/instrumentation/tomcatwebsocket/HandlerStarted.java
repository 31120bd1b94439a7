package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/** {@code WsHttpUpgradeHandler.init}: makes the session and has the application open it. */
public final class HandlerStarted {
  private HandlerStarted() {}

  @OnEnter
  public static void enter(@This Object handler) {
    Handshakes.started(handler);
  }

  @OnExit
  public static void exit() {
    Handshakes.end();
  }
}
