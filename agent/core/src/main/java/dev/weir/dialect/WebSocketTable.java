package dev.weir.dialect;

import static dev.weir.dialect.WebSocketFact.DIRECTION;
import static dev.weir.dialect.WebSocketFact.ENDPOINT;
import static dev.weir.dialect.WebSocketQuantity.ACTIVE;
import static dev.weir.dialect.WebSocketQuantity.HANDLED;
import static dev.weir.dialect.WebSocketQuantity.MESSAGE;

/**
 * WebSockets that this JVM serves. No convention exists: the names are the same in each dialect.
 *
 * <pre>
 * websocket_connections_active{endpoint="/live/{room}"} 3
 * websocket_messages_total{endpoint="/live/{room}",direction="received"} 17
 * </pre>
 */
public final class WebSocketTable extends MetricTable<WebSocketFact, WebSocketQuantity> {

  @Override
  protected void otel() {
    upDown(ACTIVE, "websocket_connections_active", "Open WebSocket sessions.")
        .label("endpoint", ENDPOINT);
    counter(MESSAGE, "websocket_messages_total", "Messages received and sent.")
        .label("endpoint", ENDPOINT)
        .label("direction", DIRECTION);
    histogram(HANDLED, "websocket_message_duration_seconds", "Time to handle a received message.")
        .buckets(.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10)
        .label("endpoint", ENDPOINT);
  }

  @Override
  protected void micrometer() {
    otel();
  }

  @Override
  protected void classic() {
    otel();
  }
}
