package com.example.websocket;

import java.io.IOException;
import javax.websocket.OnMessage;
import javax.websocket.OnOpen;
import javax.websocket.Session;
import javax.websocket.server.PathParam;
import javax.websocket.server.ServerEndpoint;

/** The endpoint of the contract. */
@ServerEndpoint("/chat/{room}")
public final class Chat {

  @OnOpen
  public void open(@PathParam("room") String room) {
    if (room.equals("shut")) {
      throw new IllegalStateException("as it should");
    }
  }

  @OnMessage
  public void say(Session session, String text) throws IOException {
    switch (text) {
      case "thrice":
        session.getBasicRemote().sendText("1");
        session.getBasicRemote().sendText(new String(new char[200_000]).replace('\0', '2'));
        session.getAsyncRemote().sendText("3");
        break;
      case "close":
        session.close();
        break;
      case "idle":
        session.setMaxIdleTimeout(100);
        break;
      case "fail":
        throw new IllegalStateException("as it should");
      default:
        session.getBasicRemote().sendText(text);
    }
  }

  @OnMessage
  public void take(Session session, byte[] bytes) throws IOException {
    session.getBasicRemote().sendText(bytes.length + " bytes");
  }
}
