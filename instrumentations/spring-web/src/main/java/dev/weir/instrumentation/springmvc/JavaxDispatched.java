package dev.weir.instrumentation.springmvc;

import dev.weir.meters.HttpServerExchange;
import dev.weir.spi.Argument;
import dev.weir.spi.OnExit;
import javax.servlet.DispatcherType;
import javax.servlet.http.HttpServletRequest;

/** {@code DispatcherServlet.doDispatch}: the handler was found, and has run or failed. */
public final class JavaxDispatched {
  private JavaxDispatched() {}

  @OnExit
  public static void exit(@Argument(0) HttpServletRequest request) {
    HttpServerExchange exchange = Patterns.wanting();
    DispatcherType type = request.getDispatcherType();
    if (exchange != null && type != DispatcherType.ERROR && type != DispatcherType.INCLUDE) {
      Patterns.route(
          exchange,
          request.getAttribute(Patterns.ATTRIBUTE),
          request.getServletContext().getContextPath(),
          request.getPathInfo() == null ? "" : request.getServletPath());
    }
  }
}
