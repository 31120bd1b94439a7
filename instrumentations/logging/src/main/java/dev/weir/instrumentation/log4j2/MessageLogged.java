package dev.weir.instrumentation.log4j2;

import dev.weir.context.RequestContext;
import dev.weir.spi.OnEnter;

/** {@code Logger.logMessage(…)}, {@code Logger.log(…)}. */
public final class MessageLogged {
  private MessageLogged() {}

  @OnEnter
  public static void enter() {
    RequestContext.logging();
  }
}
