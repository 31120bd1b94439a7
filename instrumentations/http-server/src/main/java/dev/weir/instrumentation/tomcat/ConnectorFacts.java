package dev.weir.instrumentation.tomcat;

import dev.weir.context.RequestFacts;
import java.security.Principal;
import org.apache.catalina.Context;
import org.apache.catalina.Loader;
import org.apache.catalina.connector.Request;
import org.apache.coyote.Response;
import org.jspecify.annotations.Nullable;

/** What Tomcat's own request says. The query is not parsed by it: that would read a form's body. */
final class ConnectorFacts implements RequestFacts {
  private final Request request;

  ConnectorFacts(Request request) {
    this.request = request;
  }

  @Override
  public @Nullable String header(String name) {
    return request.getHeader(name);
  }

  @Override
  public @Nullable String queryString() {
    return request.getQueryString();
  }

  @Override
  public @Nullable Object attribute(String name) {
    return request.getAttribute(name);
  }

  @Override
  public @Nullable String principal() {
    Principal principal = request.getPrincipal();
    return principal == null ? null : principal.getName();
  }

  /** The connector's thread has the container's own loader until a valve gives it the webapp's. */
  @Override
  public @Nullable ClassLoader application() {
    Context context = request.getContext();
    Loader loader = context == null ? null : context.getLoader();
    return loader == null ? RequestFacts.super.application() : loader.getClassLoader();
  }

  @Override
  public void respond(String header, String value) {
    Response response = request.getCoyoteRequest().getResponse();
    if (!response.containsHeader(header)) {
      response.addHeader(header, value);
    }
  }
}
