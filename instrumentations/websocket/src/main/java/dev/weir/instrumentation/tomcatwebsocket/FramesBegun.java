package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.spi.Argument;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/** {@code WsFrameBase(WsSession, Transformation)}: reads what a session receives. */
public final class FramesBegun {
  private FramesBegun() {}

  @OnExit
  public static void exit(@This Object frames, @Argument(0) Object session) {
    Sessions.reads(frames, session);
  }
}
