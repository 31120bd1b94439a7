package dev.weir.dialect;

/** What a WebSocket can say of itself and its messages. */
public enum WebSocketFact {
  /** The template of its path, {@code /live/{room}}; never the path itself. */
  ENDPOINT,
  /** {@code received} or {@code sent}. */
  DIRECTION
}
