package dev.weir.instrumentation.logback;

import dev.weir.context.RequestContext;
import dev.weir.spi.OnExit;

/** {@code LoggingEvent(…)}. */
public final class EventMade {
  private EventMade() {}

  @OnExit
  public static void exit() {
    RequestContext.logging();
  }
}
