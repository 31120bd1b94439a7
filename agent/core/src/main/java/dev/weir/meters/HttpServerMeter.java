package dev.weir.meters;

import dev.weir.context.RequestContext;
import dev.weir.context.RequestFacts;
import dev.weir.dialect.HttpServerFact;
import dev.weir.dialect.HttpServerQuantity;
import dev.weir.dialect.HttpServerTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Measures the requests that this JVM's HTTP servers answer. Thread-safe. */
public final class HttpServerMeter {
  /** The quantities of {@link #answered}. */
  static final int DURATION = 0;

  static final int REQUEST_SIZE = 1;
  static final int RESPONSE_SIZE = 2;

  final HttpServerRecordings answered;
  final HttpServerRecordings active;

  HttpServerMeter(Binder binder) {
    Bound<HttpServerFact, HttpServerQuantity> requests = binder.bind(new HttpServerTable());
    answered =
        new HttpServerRecordings(
            requests.recorder(
                Arrays.asList(
                    HttpServerQuantity.DURATION,
                    HttpServerQuantity.REQUEST_SIZE,
                    HttpServerQuantity.RESPONSE_SIZE)));
    active = new HttpServerRecordings(requests.recorder(HttpServerQuantity.ACTIVE));
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
    return begin(startNanos, method, scheme, protocol, null);
  }

  /**
   * As {@link #begin(long, String, String, String)}, for a request that an application will see.
   *
   * @param facts for the request's context; null unless {@link RequestContext#isWanted}
   */
  public HttpServerExchange begin(
      long startNanos,
      @Nullable String method,
      @Nullable String scheme,
      @Nullable String protocol,
      @Nullable RequestFacts facts) {
    HttpServerExchange exchange =
        new HttpServerExchange(
            this,
            startNanos,
            HttpNames.method(method),
            scheme,
            HttpNames.version(protocol),
            RequestContext.begin(facts));
    exchange.begin();
    return exchange;
  }
}
