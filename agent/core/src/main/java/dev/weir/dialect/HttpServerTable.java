package dev.weir.dialect;

import static dev.weir.dialect.HttpServerFact.ERROR_TYPE;
import static dev.weir.dialect.HttpServerFact.EXCEPTION;
import static dev.weir.dialect.HttpServerFact.METHOD;
import static dev.weir.dialect.HttpServerFact.OUTCOME;
import static dev.weir.dialect.HttpServerFact.PROTOCOL_VERSION;
import static dev.weir.dialect.HttpServerFact.ROUTE;
import static dev.weir.dialect.HttpServerFact.SCHEME;
import static dev.weir.dialect.HttpServerFact.STATUS;
import static dev.weir.dialect.HttpServerFact.URI;
import static dev.weir.dialect.HttpServerQuantity.ACTIVE;
import static dev.weir.dialect.HttpServerQuantity.DURATION;
import static dev.weir.dialect.HttpServerQuantity.REQUEST_SIZE;
import static dev.weir.dialect.HttpServerQuantity.RESPONSE_SIZE;

/**
 * Requests that a server answers.
 *
 * <pre>
 * http_server_request_duration_seconds_count{http_request_method="GET",url_scheme="http",
 *     http_response_status_code="200",http_route="/orders/{id}",network_protocol_version="1.1"} 1
 * http_server_active_requests{http_request_method="GET",url_scheme="http"} 0
 * </pre>
 */
public final class HttpServerTable extends MetricTable<HttpServerFact, HttpServerQuantity> {
  private static final double[] SIZES = {100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

  /**
   * <a href="https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#http-server">Semantic
   * conventions for HTTP metrics</a>, 1.23 and later; buckets as they advise.
   */
  @Override
  protected void otel() {
    otelLabels(
        histogram(
                DURATION,
                "http_server_request_duration_seconds",
                "Duration of HTTP server requests.")
            .buckets(.005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5, 7.5, 10));
    upDown(ACTIVE, "http_server_active_requests", "HTTP server requests in flight.")
        .label("http_request_method", METHOD)
        .label("url_scheme", SCHEME, ABSENT);
    otelLabels(
        histogram(
                REQUEST_SIZE,
                "http_server_request_body_size_bytes",
                "Size of HTTP server request bodies.")
            .buckets(SIZES));
    otelLabels(
        histogram(
                RESPONSE_SIZE,
                "http_server_response_body_size_bytes",
                "Size of HTTP server response bodies.")
            .buckets(SIZES));
  }

  private static void otelLabels(Row<HttpServerFact, HttpServerQuantity> row) {
    row.label("http_request_method", METHOD)
        .label("url_scheme", SCHEME, ABSENT)
        .label("http_response_status_code", STATUS, ABSENT)
        .label("http_route", ROUTE, ABSENT)
        .label("error_type", ERROR_TYPE, ABSENT)
        .label("network_protocol_version", PROTOCOL_VERSION, ABSENT);
  }

  /**
   * Spring Boot 3's {@code http.server.requests}. While active, a request shows what Spring knows
   * at its begin: a method, and a response that is still as it was made.
   */
  @Override
  protected void micrometer() {
    timer(DURATION, "http_server_requests_seconds", "Duration of HTTP server requests.")
        .label("method", METHOD)
        .label("uri", URI)
        .label("status", STATUS, "UNKNOWN")
        .label("outcome", OUTCOME)
        .label("exception", EXCEPTION, "none")
        .label("error", EXCEPTION, "none");
    upDown(ACTIVE, "http_server_requests_active_seconds_count", "HTTP server requests in flight.")
        .label("method", METHOD)
        .constant("uri", "UNKNOWN")
        .constant("status", "200")
        .constant("outcome", "SUCCESS")
        .constant("exception", "none");
  }

  @Override
  protected void classic() {
    classicLabels(
        histogram(DURATION, "http_request_duration_seconds", "HTTP request duration.")
            .buckets(.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10));
    classicLabels(counter(DURATION, "http_requests_total", "HTTP requests answered."))
        .label("status", STATUS);
    upDown(ACTIVE, "http_requests_active", "HTTP requests in flight.").service();
    classicLabels(
        histogram(REQUEST_SIZE, "http_request_size_bytes", "HTTP request body size.")
            .buckets(SIZES));
    classicLabels(
        histogram(RESPONSE_SIZE, "http_response_size_bytes", "HTTP response body size.")
            .buckets(SIZES));
  }

  private static Row<HttpServerFact, HttpServerQuantity> classicLabels(
      Row<HttpServerFact, HttpServerQuantity> row) {
    return row.label("method", METHOD).label("endpoint", ROUTE, "unmatched").service();
  }
}
