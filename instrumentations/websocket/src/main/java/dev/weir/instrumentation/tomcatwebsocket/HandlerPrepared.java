package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.spi.OnEnter;
import dev.weir.spi.This;

/** {@code WsHttpUpgradeHandler.preInit}, while the request is answered. */
public final class HandlerPrepared {
  private HandlerPrepared() {}

  @OnEnter
  public static void enter(@This Object handler) {
    Handshakes.prepared(handler);
  }
}
