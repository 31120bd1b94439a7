package dev.weir.dialect;

import static dev.weir.dialect.HttpClientFact.ERROR_TYPE;
import static dev.weir.dialect.HttpClientFact.EXCEPTION;
import static dev.weir.dialect.HttpClientFact.METHOD;
import static dev.weir.dialect.HttpClientFact.OUTCOME;
import static dev.weir.dialect.HttpClientFact.SERVER_ADDRESS;
import static dev.weir.dialect.HttpClientFact.SERVER_PORT;
import static dev.weir.dialect.HttpClientFact.STATUS;
import static dev.weir.dialect.HttpClientQuantity.DURATION;

/**
 * Requests that this JVM sends.
 *
 * <pre>
 * http_client_request_duration_seconds_count{http_request_method="POST",server_address="cards.example",
 *     server_port="443",http_response_status_code="201"} 1
 * </pre>
 */
public final class HttpClientTable extends MetricTable<HttpClientFact, HttpClientQuantity> {

  /**
   * <a href="https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#http-client">Semantic
   * conventions for HTTP metrics</a>, 1.23 and later; buckets as they advise.
   */
  @Override
  protected void otel() {
    histogram(DURATION, "http_client_request_duration_seconds", "Duration of HTTP client requests.")
        .buckets(.005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5, 7.5, 10)
        .label("http_request_method", METHOD)
        .label("server_address", SERVER_ADDRESS)
        .label("server_port", SERVER_PORT, ABSENT)
        .label("http_response_status_code", STATUS, ABSENT)
        .label("error_type", ERROR_TYPE, ABSENT);
  }

  /**
   * Spring Boot 3's {@code http.client.requests}; a path without its template is no {@code uri}.
   */
  @Override
  protected void micrometer() {
    timer(DURATION, "http_client_requests_seconds", "Duration of HTTP client requests.")
        .label("client_name", SERVER_ADDRESS)
        .label("method", METHOD)
        .constant("uri", "none")
        .label("status", STATUS, "CLIENT_ERROR")
        .label("outcome", OUTCOME)
        .label("exception", EXCEPTION, "none")
        .label("error", EXCEPTION, "none");
  }

  @Override
  protected void classic() {
    histogram(DURATION, "http_client_request_duration_seconds", "HTTP client request duration.")
        .buckets(.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10)
        .label("method", METHOD)
        .label("host", SERVER_ADDRESS)
        .label("status", STATUS, "error")
        .service();
  }
}
