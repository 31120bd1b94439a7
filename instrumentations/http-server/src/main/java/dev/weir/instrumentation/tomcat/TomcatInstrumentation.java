package dev.weir.instrumentation.tomcat;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Weaver;

/**
 * Apache Tomcat 8.5 to 11, embedded or standalone, HTTP/1.1, HTTP/2 and AJP. All of them bring
 * requests to {@code CoyoteAdapter}: {@code service} once, {@code asyncDispatch} for every later
 * turn on a container thread (dispatch, complete, timeout, I/O error). When the request is over the
 * adapter, and it alone, calls {@code Request.recycle}, at the end of one of these two; until then
 * the request is in flight, whatever threads it visits. Read in the sources of 8.5.100, 9.0.106,
 * 10.1.42 and 11.0.24: the methods have the same signatures in each.
 *
 * <p>Malformed requests come to the adapter too, which has them answered with 400 by the error
 * pages: counted like any other. What is no HTTP at all (a TLS handshake on a plain port) is not.
 */
public final class TomcatInstrumentation implements Instrumentation {
  private static final String CONNECTOR = "org.apache.catalina.connector.";
  private static final String ADVICE = "dev.weir.instrumentation.tomcat.";

  @Override
  public String name() {
    return "tomcat";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(CONNECTOR + "CoyoteAdapter")
        .advise(Methods.named("service", "asyncDispatch"), ADVICE + "ContainerEntered")
        .advise(Methods.named("postParseRequest"), ADVICE + "RequestMapped");
    weaver
        .type("org.apache.coyote.AbstractProtocol")
        .advise(Methods.named("start").takingCount(0), ADVICE + "ServerStarted")
        .advise(Methods.named("stop").takingCount(0), ADVICE + "ServerStopped");
    weaver
        .type(CONNECTOR + "Request")
        .advise(Methods.named("recycle").takingCount(0), ADVICE + "RequestRecycled");
  }
}
