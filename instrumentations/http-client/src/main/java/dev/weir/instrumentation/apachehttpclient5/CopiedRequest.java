package dev.weir.instrumentation.apachehttpclient5;

import dev.weir.context.Outgoing;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/** All that the minimal client reads of a request, which is still cancelled by the original. */
final class CopiedRequest extends BasicClassicHttpRequest
    implements Outgoing, Configurable, CancellableDependency {
  private static final long serialVersionUID = 1;

  private final transient ClassicHttpRequest original;

  CopiedRequest(ClassicHttpRequest original) {
    super(original.getMethod(), "/");
    this.original = original;
    setScheme(original.getScheme());
    setAuthority(original.getAuthority());
    setPath(original.getPath());
    setVersion(original.getVersion());
    setHeaders(original.getHeaders());
    setEntity(original.getEntity());
  }

  @Override
  public boolean has(String header) {
    return containsHeader(header);
  }

  @Override
  public void add(String header, String value) {
    addHeader(header, value);
  }

  @Override
  public @Nullable RequestConfig getConfig() {
    return original instanceof Configurable ? ((Configurable) original).getConfig() : null;
  }

  @Override
  public void setDependency(Cancellable dependency) {
    if (original instanceof CancellableDependency) {
      ((CancellableDependency) original).setDependency(dependency);
    }
  }

  @Override
  public boolean isCancelled() {
    return original instanceof CancellableDependency
        && ((CancellableDependency) original).isCancelled();
  }

  @Override
  public boolean cancel() {
    return original instanceof Cancellable && ((Cancellable) original).cancel();
  }
}
