package dev.weir.instrumentation.apachehttpasync5;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;

/**
 * The asynchronous clients of Apache HttpClient 5, HTTP/1.1 and HTTP/2, minimal ones too. Every
 * {@code execute} leads to {@code doExecute}, which is woven thrice: the request is known once the
 * application's producer has given it, the status once its consumer is told of the response, and
 * whoever gives neither, for a failure or because nobody waits any more, says so to its callback.
 * The same in 5.0 and 5.6. A minimal client's {@code execute(AsyncClientExchangeHandler)}, which
 * leaves HTTP to the application, is not measured.
 */
public final class ApacheHttpAsync5Instrumentation implements Instrumentation {
  static final String[] CLIENTS = {
    "org.apache.hc.client5.http.impl.async.InternalAbstractHttpAsyncClient",
    "org.apache.hc.client5.http.impl.async.AbstractMinimalHttpAsyncClientBase"
  };
  static final String HERE = "dev.weir.instrumentation.apachehttpasync5.";

  @Override
  public String name() {
    return "apache_httpclient5";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(CLIENTS)
        .advise(named("doExecute").takingCount(6), HERE + "RequestExecuted")
        .advise(named("doExecute").takingCount(6), HERE + "ResponseConsumed")
        .advise(named("doExecute").takingCount(6), HERE + "FutureCompleted");
  }
}
