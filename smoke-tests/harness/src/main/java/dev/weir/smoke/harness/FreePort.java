package dev.weir.smoke.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** For servers that cannot pick a port and tell. */
public final class FreePort {
  private FreePort() {}

  /** A port that nobody held a moment ago. */
  public static int pick() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
