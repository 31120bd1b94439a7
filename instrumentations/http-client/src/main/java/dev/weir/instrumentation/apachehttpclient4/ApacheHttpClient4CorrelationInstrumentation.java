package dev.weir.instrumentation.apachehttpclient4;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/**
 * The request's ids on what Apache HttpClient 4.3 to 4.5 sends: on the wrapper that is made of the
 * application's request, which may be a constant that others send too. {@code execute} ends the
 * chain of executors; the older {@code DefaultHttpClient} resets its wrapper before each attempt.
 */
public final class ApacheHttpClient4CorrelationInstrumentation implements Instrumentation {
  private static final String IMPLEMENTATIONS = "org.apache.http.impl.";
  private static final String HERE = "dev.weir.instrumentation.apachehttpclient4.";

  @Override
  public String name() {
    return "apache_httpclient4";
  }

  @Override
  public Purpose purpose() {
    return Purpose.CORRELATION;
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(
            IMPLEMENTATIONS + "execchain.MainClientExec",
            IMPLEMENTATIONS + "execchain.MinimalClientExec")
        .advise(named("execute").takingCount(4), HERE + "RequestIdentified");
    weaver
        .type(IMPLEMENTATIONS + "client.RequestWrapper")
        .advise(named("resetHeaders").takingCount(0), HERE + "HeadersReset");
  }
}
