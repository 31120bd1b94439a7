package dev.weir.instrumentation.tomcat;

import dev.weir.context.RequestFacts;
import java.security.Principal;
import org.apache.catalina.connector.Request;
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
}
