package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;

/** {@code WsRemoteEndpointImplBase.setSession(WsSession)}, in the session's constructor. */
public final class SessionMade {
  private SessionMade() {}

  @OnEnter
  public static void enter(@This Object remote, @Argument(0) Object session) {
    Sessions.made(session, remote);
  }
}
