package dev.weir.meters;

import dev.weir.dialect.WebSocketFact;
import dev.weir.dialect.WebSocketQuantity;
import dev.weir.dialect.WebSocketTable;

/** Measures the WebSockets that this JVM serves. Thread-safe. */
public final class WebSocketMeter {
  final Recorder<WebSocketFact> active;
  final Recorder<WebSocketFact> messages;
  final Recorder<WebSocketFact> handled;

  WebSocketMeter(Binder binder) {
    Bound<WebSocketFact, WebSocketQuantity> sockets = binder.bind(new WebSocketTable());
    active = sockets.recorder(WebSocketQuantity.ACTIVE);
    messages = sockets.recorder(WebSocketQuantity.MESSAGE);
    handled = sockets.recorder(WebSocketQuantity.HANDLED);
  }

  /**
   * A session that is not open yet: messages may be sent while it opens.
   *
   * @param endpoint the template of its path, with that of the application
   */
  public WebSocket session(String endpoint) {
    return new WebSocket(this, endpoint);
  }
}
