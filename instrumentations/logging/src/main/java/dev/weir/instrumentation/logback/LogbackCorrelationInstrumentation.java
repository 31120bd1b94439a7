package dev.weir.instrumentation.logback;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/**
 * Logback 1.0 to 1.5: threads that a request has started, which nothing tells the agent of, have
 * its correlation id in what they log. An event is made on the thread that logs, and reads the MDC
 * later, when an appender first asks. The same in 1.0.13, 1.2.13 and 1.5.
 */
public final class LogbackCorrelationInstrumentation implements Instrumentation {

  @Override
  public String name() {
    return "logback";
  }

  @Override
  public Purpose purpose() {
    return Purpose.CORRELATION;
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type("ch.qos.logback.classic.spi.LoggingEvent")
        .advise(Methods.constructors(), "dev.weir.instrumentation.logback.EventMade");
  }
}
