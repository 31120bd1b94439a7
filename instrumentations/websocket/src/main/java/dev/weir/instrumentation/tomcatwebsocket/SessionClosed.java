package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.spi.OnEnter;
import dev.weir.spi.This;

/**
 * {@code WsSession.fireEndpointOnClose}, whoever closed the session, and why: the application is
 * told, while Tomcat may keep the session for as long as the other side does not answer.
 */
public final class SessionClosed {
  private SessionClosed() {}

  @OnEnter
  public static void enter(@This Object session) {
    Sessions.closed(session);
  }
}
