package dev.weir.dialect;

/** What is measured of the WebSockets that this JVM serves. */
public enum WebSocketQuantity {
  /** Sessions that are open. */
  ACTIVE,
  /** Messages; not pings, pongs and what closes a session. */
  MESSAGE,
  /** How long the application's handler took for a message it was given. */
  HANDLED
}
