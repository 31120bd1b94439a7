package dev.weir.instrumentation.apachehttpclient5;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/**
 * The request's ids on what Apache HttpClient 5 sends: on the client's copy of the application's
 * request, at the end of the chain of executors. The minimal client makes no copy and is given one.
 */
public final class ApacheHttpClient5CorrelationInstrumentation implements Instrumentation {
  private static final String IMPLEMENTATIONS = "org.apache.hc.client5.http.impl.classic.";

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
        .type(IMPLEMENTATIONS + "MainClientExec")
        .advise(
            named("execute").takingCount(3),
            "dev.weir.instrumentation.apachehttpclient5.RequestIdentified");
    weaver
        .type(IMPLEMENTATIONS + "MinimalHttpClient")
        .advise(
            named("doExecute").takingCount(3),
            "dev.weir.instrumentation.apachehttpclient5.RequestCopied");
  }
}
