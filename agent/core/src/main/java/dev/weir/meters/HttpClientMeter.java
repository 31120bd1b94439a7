package dev.weir.meters;

import dev.weir.dialect.HttpClientFact;
import dev.weir.dialect.HttpClientQuantity;
import dev.weir.dialect.HttpClientTable;
import org.jspecify.annotations.Nullable;

/** Measures the requests that this JVM sends. Thread-safe. */
public final class HttpClientMeter {
  final Recorder<HttpClientFact> durations;

  HttpClientMeter(Binder binder) {
    durations = binder.bind(new HttpClientTable()).recorder(HttpClientQuantity.DURATION);
  }

  /**
   * A request is about to be sent.
   *
   * @param scheme {@code http} or {@code https}, which says the port where there is none
   * @param host without the port; null where nobody knows
   * @param port negative where the scheme's own is meant
   */
  public HttpClientCall begin(
      @Nullable String method, @Nullable String scheme, @Nullable String host, int port) {
    return new HttpClientCall(
        durations, HttpNames.method(method), host, HttpPorts.of(scheme, port));
  }
}
