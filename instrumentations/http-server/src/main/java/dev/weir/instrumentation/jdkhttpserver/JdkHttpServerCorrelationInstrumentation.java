package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/** The correlation id on the responses of the JDK's own HTTP server, Java 8 to 25. */
public final class JdkHttpServerCorrelationInstrumentation implements Instrumentation {

  @Override
  public String name() {
    return "jdk_http_server";
  }

  @Override
  public Purpose purpose() {
    return Purpose.CORRELATION;
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type("sun.net.httpserver.ExchangeImpl")
        .advise(
            Methods.named("sendResponseHeaders"),
            "dev.weir.instrumentation.jdkhttpserver.ResponsePrepared");
  }
}
