package dev.weir.instrumentation.jdkhttpserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import dev.weir.context.RequestFacts;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code HttpExchange} says of its request; weakly, because it is a key of {@link
 * Exchanges}.
 */
final class ExchangeFacts extends WeakReference<HttpExchange> implements RequestFacts {
  ExchangeFacts(HttpExchange request) {
    super(request);
  }

  @Override
  public @Nullable String header(String name) {
    HttpExchange request = get();
    return request == null ? null : request.getRequestHeaders().getFirst(name);
  }

  @Override
  public @Nullable String queryString() {
    HttpExchange request = get();
    return request == null ? null : request.getRequestURI().getRawQuery();
  }

  @Override
  public @Nullable Object attribute(String name) {
    HttpExchange request = get();
    return request == null ? null : request.getAttribute(name);
  }

  @Override
  public @Nullable String principal() {
    HttpExchange request = get();
    HttpPrincipal principal = request == null ? null : request.getPrincipal();
    return principal == null ? null : principal.getUsername();
  }

  @Override
  public @Nullable ClassLoader application() {
    HttpExchange request = get();
    ClassLoader loader =
        request == null ? null : request.getHttpContext().getHandler().getClass().getClassLoader();
    return loader == null ? RequestFacts.super.application() : loader;
  }

  @Override
  public void respond(String header, String value) {
    HttpExchange request = get();
    if (request != null && !request.getResponseHeaders().containsKey(header)) {
      request.getResponseHeaders().set(header, value);
    }
  }
}
