package dev.weir.meters;

import dev.weir.context.Before;
import dev.weir.context.RequestContext;
import dev.weir.dialect.Facts;
import dev.weir.dialect.HttpServerFact;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * One request that an HTTP server answers, from its head having been read to the end of its
 * response. Made by the outermost hook of the server, found again through the server's own request
 * object, or as {@link #current} while the server runs application code.
 *
 * <p>What it is told (route, status, …) comes from one thread at a time, as a server hands a
 * request on; {@link #end} may come from any thread, several times: the first counts. Holds strings
 * and numbers, and until it ends the facts that a server hands over for the context; nothing of an
 * application.
 */
public final class HttpServerExchange implements Facts<HttpServerFact> {
  /** Who names the route: a later one tells more of where the request went. */
  public enum RouteRank {
    NONE,
    /** The application's root or the server's own mapping of paths to applications. */
    CONTEXT,
    SERVLET_MAPPING,
    CONTROLLER,
    /** Reached through a controller: a sub-resource. */
    NESTED_CONTROLLER
  }

  private static final AtomicIntegerFieldUpdater<HttpServerExchange> ENDED =
      AtomicIntegerFieldUpdater.newUpdater(HttpServerExchange.class, "ended");

  /** Never removed: no allocation for the next request on this thread. */
  private static final ThreadLocal<Current> CURRENT =
      new ThreadLocal<Current>() {
        @Override
        protected Current initialValue() {
          return new Current();
        }
      };

  private final HttpServerMeter meter;
  private final long startNanos;
  final String method;
  final @Nullable String scheme;
  final @Nullable String protocolVersion;
  private final @Nullable RequestContext context;
  private RouteRank routeRank = RouteRank.NONE;
  @Nullable String route;
  @Nullable String uri;
  int status;
  @Nullable String errorType;
  private @Nullable String exception;
  private long requestBytes = -1;
  private long responseBytes = -1;
  private @Nullable Point raised;
  private volatile int ended;

  HttpServerExchange(
      HttpServerMeter meter,
      long startNanos,
      String method,
      @Nullable String scheme,
      @Nullable String protocolVersion,
      @Nullable RequestContext context) {
    this.meter = meter;
    this.startNanos = startNanos;
    this.method = method;
    this.scheme = scheme;
    this.protocolVersion = protocolVersion;
    this.context = context;
  }

  void begin() {
    Before before = RequestContext.standIn(context);
    raised = meter.active.of(this).up();
    RequestContext.restore(before);
  }

  /** The request for which this thread runs application code, if it does. */
  public static @Nullable HttpServerExchange current() {
    return CURRENT.get().exchange;
  }

  /**
   * For servers: from now on this thread runs application code for another request, or for none.
   *
   * @return the one before, to be made current again when that is over
   */
  public static @Nullable HttpServerExchange makeCurrent(@Nullable HttpServerExchange exchange) {
    Current current = CURRENT.get();
    HttpServerExchange before = current.exchange;
    current.exchange = exchange;
    if (RequestContext.isWanted()) {
      RequestContext.serve(exchange == null ? null : exchange.context);
    }
    return before;
  }

  /**
   * What the path matched. Of two routes of one rank the first stays, so what handles an error
   * afterwards does not take the place of what failed.
   *
   * @param template {@code /orders/{id}}; never the path itself
   */
  public void route(RouteRank rank, String template) {
    route(rank, template, template);
  }

  /**
   * As {@link #route(RouteRank, String)}.
   *
   * @param template with the path of the application, {@code /shop/orders/{id}}
   * @param uri without it, {@code /orders/{id}}: what Spring Boot shows
   */
  public void route(RouteRank rank, String template, String uri) {
    if (lacks(rank)) {
      routeRank = rank;
      route = template;
      this.uri = uri;
    }
  }

  /** Whether a route of this rank would be taken: else none need be looked for. */
  public boolean lacks(RouteRank rank) {
    return rank.ordinal() > routeRank.ordinal();
  }

  /** The status that is sent; the last one told counts. */
  public void status(int code) {
    status = code;
  }

  /** Whether a status was told. */
  public boolean hasStatus() {
    return status != 0;
  }

  /** Why the request failed; 500 unless another status is told. Keeps the names of the class. */
  public void failed(Throwable cause) {
    Class<?> type = cause.getClass();
    String simpleName = type.getSimpleName();
    errorType = type.getName();
    exception = simpleName.isEmpty() ? errorType : simpleName;
  }

  /** What seemed a failure was dealt with. */
  public void recovered() {
    errorType = null;
    exception = null;
  }

  /** Whether {@link #failed} was said last. */
  public boolean hasFailed() {
    return errorType != null;
  }

  /** Bytes of the request's body; -1 where the server does not know. */
  public void requestBytes(long bytes) {
    requestBytes = bytes;
  }

  /** Bytes of the response's body; -1 where the server does not know. */
  public void responseBytes(long bytes) {
    responseBytes = bytes;
  }

  /** The response's head is about to be sent, by whichever thread. */
  public void respond() {
    if (context != null) {
      context.respond();
    }
  }

  /** The server is about to use its request object for another request. */
  public void release() {
    if (context != null) {
      context.release();
    }
  }

  /** The response is complete, or never will be. Only the first call does anything. */
  public void end() {
    if (!ENDED.compareAndSet(this, 0, 1)) {
      return;
    }
    long nanos = System.nanoTime() - startNanos;
    if (context != null) {
      context.end();
    }
    if (status == 0 && errorType != null) {
      status = 500;
    }
    Before before = RequestContext.standIn(context);
    if (raised != null) {
      raised.down();
    }
    Recording<HttpServerFact> recording = meter.answered.of(this);
    recording.recordNanos(HttpServerMeter.DURATION, nanos);
    if (requestBytes >= 0) {
      recording.record(HttpServerMeter.REQUEST_SIZE, requestBytes);
    }
    if (responseBytes >= 0) {
      recording.record(HttpServerMeter.RESPONSE_SIZE, responseBytes);
    }
    RequestContext.restore(before);
  }

  @Override
  public @Nullable String fact(HttpServerFact fact) {
    switch (fact) {
      case METHOD:
        return method;
      case SCHEME:
        return scheme;
      case PROTOCOL_VERSION:
        return protocolVersion;
      case STATUS:
        return HttpNames.status(status);
      case ROUTE:
        return route == null || !route.isEmpty() ? route : "/";
      case URI:
        return uri();
      case OUTCOME:
        return HttpNames.outcome(status);
      case ERROR_TYPE:
        return errorType();
      case EXCEPTION:
        return exception;
    }
    return null;
  }

  /** What a client did wrong is no error of the server. */
  private @Nullable String errorType() {
    if (status >= 400 && status < 500) {
      return null;
    }
    return errorType != null || status < 500 ? errorType : HttpNames.status(status);
  }

  /** As {@code DefaultServerRequestObservationConvention} of Spring 6 has it. */
  private String uri() {
    if (uri != null) {
      return uri.isEmpty() ? "root" : uri;
    }
    if (status >= 300 && status < 400) {
      return "REDIRECTION";
    }
    return status == 404 ? "NOT_FOUND" : "UNKNOWN";
  }

  /** What one thread serves. */
  private static final class Current {
    @Nullable HttpServerExchange exchange;
  }
}
