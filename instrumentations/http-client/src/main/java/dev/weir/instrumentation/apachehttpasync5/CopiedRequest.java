package dev.weir.instrumentation.apachehttpasync5;

import dev.weir.context.Outgoing;
import org.apache.hc.client5.http.async.methods.ConfigurableHttpRequest;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.core5.http.HttpRequest;

/** All that the clients read of a request. */
final class CopiedRequest extends ConfigurableHttpRequest implements Outgoing {
  private static final long serialVersionUID = 1;

  CopiedRequest(HttpRequest original) {
    super(original.getMethod(), "/");
    setScheme(original.getScheme());
    setAuthority(original.getAuthority());
    setPath(original.getPath());
    setVersion(original.getVersion());
    setHeaders(original.getHeaders());
    if (original instanceof Configurable) {
      setConfig(((Configurable) original).getConfig());
    }
  }

  @Override
  public boolean has(String header) {
    return containsHeader(header);
  }

  @Override
  public void add(String header, String value) {
    addHeader(header, value);
  }
}
