package dev.weir.meters;

import dev.weir.dialect.HttpServerFact;
import dev.weir.dialect.HttpServerQuantity;
import dev.weir.dialect.HttpServerTable;
import org.jspecify.annotations.Nullable;

/** Measures the requests that this JVM's HTTP servers answer. Thread-safe. */
public final class HttpServerMeter {
  final Recorder<HttpServerFact> durations;
  final Recorder<HttpServerFact> requestSizes;
  final Recorder<HttpServerFact> responseSizes;
  final Level<HttpServerFact> active;

  HttpServerMeter(Binder binder) {
    Bound<HttpServerFact, HttpServerQuantity> requests = binder.bind(new HttpServerTable());
    durations = requests.recorder(HttpServerQuantity.DURATION);
    requestSizes = requests.recorder(HttpServerQuantity.REQUEST_SIZE);
    responseSizes = requests.recorder(HttpServerQuantity.RESPONSE_SIZE);
    active = requests.level(HttpServerQuantity.ACTIVE);
  }

  /**
   * A request's head was read: it is in flight until {@link HttpServerExchange#end}.
   *
   * @param startNanos {@link System#nanoTime} when it came in
   * @param method as received
   * @param scheme {@code http} or {@code https}
   * @param protocol {@code HTTP/1.1}, {@code HTTP/2.0}; null where the server does not know
   */
  public HttpServerExchange begin(
      long startNanos,
      @Nullable String method,
      @Nullable String scheme,
      @Nullable String protocol) {
    HttpServerExchange exchange =
        new HttpServerExchange(
            this, startNanos, HttpNames.method(method), scheme, HttpNames.version(protocol));
    active.up(exchange);
    return exchange;
  }
}
