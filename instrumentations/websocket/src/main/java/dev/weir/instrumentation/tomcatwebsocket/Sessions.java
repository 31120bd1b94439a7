package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.meters.Meters;
import dev.weir.meters.WeakIdentityMap;
import dev.weir.meters.WebSocket;
import org.jspecify.annotations.Nullable;

/** The sessions that are served, by Tomcat's objects: session, frames of it, remote end. */
final class Sessions {
  private static final WeakIdentityMap<Object, WebSocket> sockets = new WeakIdentityMap<>();

  private Sessions() {}

  /** A session is made, and the remote end that it sends to. */
  static void made(Object session, Object remote) {
    String endpoint = Handshakes.take();
    if (endpoint != null) {
      WebSocket socket = Meters.webSockets().session(endpoint);
      sockets.put(session, socket);
      sockets.put(remote, socket);
    }
  }

  /** Of a session, of what reads its frames, or of its remote end; null for a client's. */
  static @Nullable WebSocket socket(Object of) {
    return sockets.get(of);
  }

  /** The application was told of the session. */
  static void opened(Object session) {
    WebSocket socket = socket(session);
    if (socket != null) {
      socket.opened();
    }
  }

  /** The session is over; may be said several times. */
  static void closed(Object session) {
    WebSocket socket = socket(session);
    if (socket != null) {
      socket.closed();
    }
  }

  static void reads(Object frames, Object session) {
    WebSocket socket = socket(session);
    if (socket != null) {
      sockets.put(frames, socket);
    }
  }
}
