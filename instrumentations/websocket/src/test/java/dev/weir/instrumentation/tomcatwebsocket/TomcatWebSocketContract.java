package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.WebSocketContract;

abstract class TomcatWebSocketContract extends WebSocketContract {
  private final String jars;
  private final boolean jakarta;

  TomcatWebSocketContract(String jars, boolean jakarta) {
    this.jars = jars;
    this.jakarta = jakarta;
  }

  @Override
  protected AutoCloseable start() {
    return (AutoCloseable)
        new ApplicationLoader(jars, "com.example.", jakarta)
            .start("com.example.websocket.ChatServer");
  }
}
