package dev.weir.instrumentation.log4j2;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/**
 * Log4j 2: threads that a request has started, which nothing tells the agent of, have its
 * correlation id in what they log. A {@code Logger} of Log4j's core, asynchronous ones among them,
 * makes its events in {@code logMessage} and, from 2.13 on, {@code log}, and those copy the
 * thread's context as they are made.
 */
public final class Log4j2CorrelationInstrumentation implements Instrumentation {
  private static final String CORE = "org.apache.logging.log4j.core.";

  @Override
  public String name() {
    return "log4j2";
  }

  @Override
  public Purpose purpose() {
    return Purpose.CORRELATION;
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(CORE + "Logger", CORE + "async.AsyncLogger")
        .advise(
            Methods.named("logMessage", "log"), "dev.weir.instrumentation.log4j2.MessageLogged");
  }
}
