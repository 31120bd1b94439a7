package com.tollgate.gateway;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Dashboards that stay open. */
@Component
class LiveFeeds extends TextWebSocketHandler {
  private final Map<String, LiveFeed> feeds = new ConcurrentHashMap<>();

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    feeds.put(session.getId(), new LiveFeed(session));
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message)
      throws IOException {
    feeds.get(session.getId()).send("watching " + message.getPayload());
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    LiveFeed feed = feeds.remove(session.getId());
    if (feed != null) {
      feed.close();
    }
  }

  @Configuration
  @EnableWebSocket
  static class Mapping implements WebSocketConfigurer {
    private final LiveFeeds feeds;

    Mapping(LiveFeeds feeds) {
      this.feeds = feeds;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
      registry.addHandler(feeds, "/live");
    }
  }
}
