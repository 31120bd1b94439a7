package dev.weir.instrumentation.tomcat;

import dev.weir.meters.HttpServerExchange;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import org.apache.coyote.AbstractProcessor;

/** {@code Http11Processor.prepareResponse()}: the application has said all it has to say. */
public final class ResponsePrepared {
  private ResponsePrepared() {}

  @OnEnter
  public static void enter(@This AbstractProcessor processor) {
    HttpServerExchange exchange = Notes.exchange(processor.getRequest());
    if (exchange != null) {
      exchange.respond();
    }
  }
}
