package dev.weir.instrumentation.apachehttpclient4;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;

/**
 * Apache HttpClient 4.3 to 4.5. Every {@code execute} leads to {@code doExecute}, redirects and
 * retries included, and returns with the response's head. The same in 4.3 and 4.5.14.
 */
public final class ApacheHttpClient4Instrumentation implements Instrumentation {
  private static final String IMPLEMENTATIONS = "org.apache.http.impl.client.";

  @Override
  public String name() {
    return "apache_httpclient4";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(
            IMPLEMENTATIONS + "InternalHttpClient",
            IMPLEMENTATIONS + "MinimalHttpClient",
            IMPLEMENTATIONS + "AbstractHttpClient")
        .advise(
            named("doExecute").takingCount(3),
            "dev.weir.instrumentation.apachehttpclient4.RequestExecuted");
  }
}
