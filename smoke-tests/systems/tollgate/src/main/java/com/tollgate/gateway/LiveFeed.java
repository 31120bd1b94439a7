package com.tollgate.gateway;

import java.io.IOException;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** What one browser watches. */
class LiveFeed {
  private final WebSocketSession session;

  LiveFeed(WebSocketSession session) {
    this.session = session;
  }

  void send(String text) throws IOException {
    session.sendMessage(new TextMessage(text));
  }

  void close() {
    // The session is the container's to close.
  }
}
