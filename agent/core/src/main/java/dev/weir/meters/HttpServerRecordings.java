package dev.weir.meters;

import dev.weir.dialect.HttpServerFact;
import org.jspecify.annotations.Nullable;

/**
 * Where requests are recorded, in front of a {@link Recorder}: a server answers the same few kinds
 * of requests over and over, whose facts are mostly the very same objects each time. A few
 * comparisons find one, where the recorder asks twice for each fact. Thread-safe, and plain on
 * purpose: who misses one asks the recorder.
 */
final class HttpServerRecordings {
  /** A power of two; of two kinds of requests at one place the first is kept. */
  private static final int PLACES = 64;

  private final Recorder<HttpServerFact> recorder;
  private final @Nullable Known[] places = new Known[PLACES];

  HttpServerRecordings(Recorder<HttpServerFact> recorder) {
    this.recorder = recorder;
  }

  /** Where all requests are recorded that are as this one is now. */
  Recording<HttpServerFact> of(HttpServerExchange exchange) {
    int place = place(exchange);
    Known known = places[place];
    if (known != null && known.isOf(exchange)) {
      return known.recording;
    }
    Recording<HttpServerFact> recording = recorder.of(exchange);
    if (known == null) { // who came first stays: two that take turns would allocate each time
      places[place] = new Known(exchange, recording);
    }
    return recording;
  }

  private static int place(HttpServerExchange exchange) {
    String route = exchange.route;
    int hash = exchange.method.hashCode() + exchange.status;
    hash = 31 * hash + (route == null ? 0 : route.hashCode());
    return (hash ^ (hash >>> 16)) & (PLACES - 1);
  }

  /**
   * All that {@link HttpServerExchange#fact} answers from, and the recording that comes of it. What
   * an exception is called in short follows from its whole name.
   */
  private static final class Known {
    final String method;
    final @Nullable String scheme;
    final @Nullable String protocolVersion;
    final @Nullable String route;
    final @Nullable String uri;
    final int status;
    final @Nullable String errorType;
    final Recording<HttpServerFact> recording;

    Known(HttpServerExchange exchange, Recording<HttpServerFact> recording) {
      this.method = exchange.method;
      this.scheme = exchange.scheme;
      this.protocolVersion = exchange.protocolVersion;
      this.route = exchange.route;
      this.uri = exchange.uri;
      this.status = exchange.status;
      this.errorType = exchange.errorType;
      this.recording = recording;
    }

    boolean isOf(HttpServerExchange exchange) {
      return status == exchange.status
          && same(route, exchange.route)
          && same(method, exchange.method)
          && same(scheme, exchange.scheme)
          && same(protocolVersion, exchange.protocolVersion)
          && same(uri, exchange.uri)
          && same(errorType, exchange.errorType);
    }

    @SuppressWarnings("ReferenceEquality") // that is what makes it cheap
    private static boolean same(@Nullable String one, @Nullable String other) {
      return one == other || (one != null && one.equals(other));
    }
  }
}
