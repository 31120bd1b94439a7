package dev.weir.instrumentation.apachehttpasync5;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/**
 * The request's ids on what Apache HttpClient 5's asynchronous clients send: on a copy of the
 * application's request, made on its own thread; connections are made and shared on others.
 */
public final class ApacheHttpAsync5CorrelationInstrumentation implements Instrumentation {

  @Override
  public String name() {
    return "apache_httpclient5";
  }

  @Override
  public Purpose purpose() {
    return Purpose.CORRELATION;
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(ApacheHttpAsync5Instrumentation.CLIENTS)
        .advise(
            named("doExecute").takingCount(6),
            ApacheHttpAsync5Instrumentation.HERE + "RequestIdentified");
  }
}
