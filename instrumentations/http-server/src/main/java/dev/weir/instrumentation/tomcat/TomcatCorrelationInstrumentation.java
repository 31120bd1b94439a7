package dev.weir.instrumentation.tomcat;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/**
 * The correlation id on the responses of Tomcat 8.5 to 11. Put there as the head is about to be
 * sent, since error pages begin by throwing all headers away: {@code prepareResponse}, of each
 * protocol, is where every head passes once.
 */
public final class TomcatCorrelationInstrumentation implements Instrumentation {
  private static final String COYOTE = "org.apache.coyote.";

  @Override
  public String name() {
    return "tomcat";
  }

  @Override
  public Purpose purpose() {
    return Purpose.CORRELATION;
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(
            COYOTE + "http11.Http11Processor",
            COYOTE + "http2.StreamProcessor",
            COYOTE + "ajp.AjpProcessor")
        .advise(
            Methods.named("prepareResponse").takingCount(0),
            "dev.weir.instrumentation.tomcat.ResponsePrepared");
  }
}
