package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.WebSocketFact;
import org.jspecify.annotations.Nullable;

/**
 * One session of a WebSocket. Open from {@link #opened} to {@link #closed}, each of which may come
 * from any thread, several times, in either order. Thread-safe.
 */
public final class WebSocket implements Facts<WebSocketFact> {
  private final WebSocketMeter meter;
  private final String endpoint;
  private final Recording<WebSocketFact> received;
  private final Recording<WebSocketFact> sent;
  private boolean closed;

  /** Where it is counted while it is open. */
  private @Nullable Point raised;

  WebSocket(WebSocketMeter meter, String endpoint) {
    this.meter = meter;
    this.endpoint = endpoint;
    this.received = meter.messages.of(message("received"));
    this.sent = meter.messages.of(message("sent"));
  }

  private Facts<WebSocketFact> message(String direction) {
    return fact -> fact == WebSocketFact.DIRECTION ? direction : endpoint;
  }

  /** Messages come and go; nothing where it is closed by now. */
  public synchronized void opened() {
    if (raised == null && !closed) {
      raised = meter.active.up(this);
    }
  }

  /** Whoever closed it, and why. */
  public synchronized void closed() {
    closed = true;
    if (raised != null) {
      raised.down();
      raised = null;
    }
  }

  /** The application has dealt with a message, or failed to. */
  public void received(long handlerNanos) {
    received.count(0);
    meter.handled.recordNanos(this, handlerNanos);
  }

  /** A whole message is on its way out. */
  public void sent() {
    sent.count(0);
  }

  @Override
  public @Nullable String fact(WebSocketFact fact) {
    return fact == WebSocketFact.ENDPOINT ? endpoint : null;
  }
}
