package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Weaver;

/**
 * The JDK's own HTTP server, Java 8 to 25. {@code ServerImpl$Exchange.run} reads the head of a
 * request, wraps an {@code ExchangeImpl} in an {@code Http(s)ExchangeImpl} once, and passes that
 * through filters to the handler. The response may be finished later, by any thread; whoever it is,
 * the stream's end makes a {@code WriteFinishedEvent} ({@code Event$WriteFinished} from Java 22
 * on). A handler that throws has its connection closed, without a status if none was sent: counted
 * as 500.
 *
 * <p>A path without a context, and a request that is malformed, never become an exchange: {@code
 * reject} answers them.
 */
public final class JdkHttpServerInstrumentation implements Instrumentation {
  private static final String SERVER = "sun.net.httpserver.";
  private static final String ADVICE = "dev.weir.instrumentation.jdkhttpserver.";

  @Override
  public String name() {
    return "jdk_http_server";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(SERVER + "ServerImpl")
        .advise(Methods.named("start").takingCount(0), ADVICE + "ServerStarted")
        .advise(Methods.named("stop").takingCount(1), ADVICE + "ServerStopped");
    weaver
        .type(SERVER + "HttpExchangeImpl", SERVER + "HttpsExchangeImpl")
        .advise(Methods.constructors(), ADVICE + "RequestBegun");
    weaver
        .type(SERVER + "ServerImpl$Exchange")
        .advise(Methods.named("run").takingCount(0), ADVICE + "RequestHandled")
        .advise(Methods.named("reject"), ADVICE + "RequestRejected");
    weaver
        .type("com.sun.net.httpserver.Filter$Chain")
        .advise(Methods.named("doFilter"), ADVICE + "HandlerLeft");
    weaver
        .type(SERVER + "ExchangeImpl")
        .advise(Methods.named("sendResponseHeaders"), ADVICE + "StatusSent")
        .advise(Methods.named("close").takingCount(0), ADVICE + "ExchangeClosed");
    weaver
        .type(SERVER + "WriteFinishedEvent", SERVER + "Event$WriteFinished")
        .advise(Methods.constructors(), ADVICE + "ResponseWritten");
  }
}
