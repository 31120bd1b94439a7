package dev.weir.instrumentation.springmvc;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Weaver;

/**
 * Spring MVC 5 to 7, in {@code javax} and {@code jakarta}: the pattern that a request matched
 * becomes its route. It measures nothing itself; what serves the servlet does.
 *
 * <p>{@code DispatcherServlet.doDispatch} is what every handler of every kind runs in, and when it
 * is left the request has the attribute {@code HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE}: of
 * annotated controllers and functional routes since the handler was found, of resources and
 * configured URLs since the first interceptor ran. Spring's own observations read the same. Seen in
 * the sources of 5.3.39, 6.2.8 and 7.0.9.
 */
public final class SpringMvcInstrumentation implements Instrumentation {
  private static final String ADVICE = "dev.weir.instrumentation.springmvc.";

  @Override
  public String name() {
    return "spring_mvc";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type("org.springframework.web.servlet.DispatcherServlet")
        .advise(doDispatch("javax"), ADVICE + "JavaxDispatched")
        .advise(doDispatch("jakarta"), ADVICE + "JakartaDispatched");
  }

  private static Methods doDispatch(String namespace) {
    return Methods.named("doDispatch")
        .taking(
            namespace + ".servlet.http.HttpServletRequest",
            namespace + ".servlet.http.HttpServletResponse");
  }
}
