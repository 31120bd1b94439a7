package dev.weir.instrumentation.apachehttpclient5;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;

/**
 * Apache HttpClient 5, the classic one. Every {@code execute} leads to {@code doExecute}, redirects
 * and retries included, and returns with the response's head. The same in 5.0 and 5.6.
 */
public final class ApacheHttpClient5Instrumentation implements Instrumentation {
  private static final String IMPLEMENTATIONS = "org.apache.hc.client5.http.impl.classic.";

  @Override
  public String name() {
    return "apache_httpclient5";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(IMPLEMENTATIONS + "InternalHttpClient", IMPLEMENTATIONS + "MinimalHttpClient")
        .advise(
            named("doExecute").takingCount(3),
            "dev.weir.instrumentation.apachehttpclient5.RequestExecuted");
  }
}
