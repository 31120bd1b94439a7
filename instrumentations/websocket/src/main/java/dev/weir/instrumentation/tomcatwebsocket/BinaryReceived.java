package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.meters.WebSocket;
import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/**
 * {@code WsFrameBase.sendMessageBinary(ByteBuffer, boolean)}: runs the application's handler, also
 * for parts that are not the last.
 */
public final class BinaryReceived {
  private BinaryReceived() {}

  @OnEnter
  public static long enter() {
    return System.nanoTime();
  }

  @OnExit
  public static void exit(@This Object frames, @Argument(1) boolean last, @Enter long startNanos) {
    WebSocket socket = last ? Sessions.socket(frames) : null;
    if (socket != null) {
      socket.received(System.nanoTime() - startNanos);
    }
  }
}
