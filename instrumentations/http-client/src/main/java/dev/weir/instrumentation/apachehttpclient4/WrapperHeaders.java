package dev.weir.instrumentation.apachehttpclient4;

import dev.weir.context.Outgoing;
import org.apache.http.HttpRequest;

/** The client's own copy of a request. */
final class WrapperHeaders implements Outgoing {
  private final HttpRequest wrapper;

  WrapperHeaders(HttpRequest wrapper) {
    this.wrapper = wrapper;
  }

  @Override
  public boolean has(String header) {
    return wrapper.containsHeader(header);
  }

  @Override
  public void add(String header, String value) {
    wrapper.addHeader(header, value);
  }
}
