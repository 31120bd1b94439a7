package dev.weir.meters;

import static dev.weir.meters.HttpServerExchange.RouteRank.CONTROLLER;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.weir.dialect.Dialect;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where requests are recorded: each kind in its own place, whichever was there before. */
class HttpServerRecordingsTest {
  private MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  private HttpServerMeter meter = meter(Dialect.OTEL);

  @Test
  void what_differs_in_one_fact_is_counted_apart() {
    answerWhatDiffersInOneFact();

    assertThat(counts("http_server_request_duration_seconds_count"))
        .containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 12); // the URI is no label
  }

  @Test
  void what_differs_in_one_fact_is_counted_apart_in_micrometer() {
    meter = meter(Dialect.MICROMETER);
    answerWhatDiffersInOneFact();

    assertThat(counts("http_server_requests_seconds_count"))
        .containsExactly(2, 2, 2, 2, 2, 2, 16); // scheme, protocol and route are none
  }

  /** Each after the first kind again, so that each finds what another one left. */
  private void answerWhatDiffersInOneFact() {
    for (int i = 0; i < 2; i++) {
      answer("PUT", "http", "HTTP/1.1", "/a", "/a", 200, null);
      answerTheFirstKind();
      answer("GET", "https", "HTTP/1.1", "/a", "/a", 200, null);
      answerTheFirstKind();
      answer("GET", "http", "HTTP/2.0", "/a", "/a", 200, null);
      answerTheFirstKind();
      answer("GET", "http", "HTTP/1.1", "/b", "/a", 200, null);
      answerTheFirstKind();
      answer("GET", "http", "HTTP/1.1", "/a", "/b", 200, null);
      answerTheFirstKind();
      answer("GET", "http", "HTTP/1.1", "/a", "/a", 204, null);
      answer("GET", "http", "HTTP/1.1", "/a", "/a", 500, null);
      answer("GET", "http", "HTTP/1.1", "/a", "/a", 500, new IllegalStateException());
      answer("GET", "http", "HTTP/1.1", "/a", "/a", 500, new IllegalArgumentException());
    }
  }

  private void answerTheFirstKind() {
    answer("GET", "http", "HTTP/1.1", "/a", "/a", 200, null);
  }

  /** More than there are places to keep them. */
  @Test
  void more_kinds_than_there_are_places_are_counted_apart() {
    for (int i = 0; i < 2; i++) {
      for (int status = 300; status < 390; status++) {
        answer("GET", "http", "HTTP/1.1", "/a", "/a", status, null);
      }
      for (int route = 0; route < 60; route++) {
        for (String method : new String[] {"GET", "PUT", "POST", "HEAD", "DELETE", "PATCH"}) {
          answer(method, "http", "HTTP/1.1", "/" + route, "/a", 200, null);
        }
      }
    }

    assertThat(counts("http_server_request_duration_seconds_count"))
        .hasSize(90 + 60 * 6)
        .containsOnly(2);
  }

  private void answer(
      String method,
      String scheme,
      String protocol,
      String route,
      String uri,
      int status,
      Throwable cause) {
    HttpServerExchange exchange = meter.begin(System.nanoTime(), method, scheme, protocol);
    exchange.route(CONTROLLER, new String(route), new String(uri)); // as some servers do
    exchange.status(status);
    if (cause != null) {
      exchange.failed(cause);
    }
    exchange.end();
  }

  private List<Integer> counts(String metric) {
    return Scrape.samples(registry, metric).stream()
        .map(sample -> Integer.valueOf(sample.substring(sample.lastIndexOf(' ') + 1)))
        .sorted()
        .collect(Collectors.toList());
  }

  @Test
  void kinds_that_share_a_place_allocate_no_more_than_others() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    answerManyKinds(20_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    answerManyKinds(100_000);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocated / 100_000).as("bytes a request").isLessThanOrEqualTo(96);
  }

  private void answerManyKinds(int requests) {
    for (int i = 0; i < requests; i++) {
      HttpServerExchange exchange = meter.begin(0, "GET", "http", "HTTP/1.1");
      exchange.route(CONTROLLER, "/a", "/a");
      exchange.status(300 + i % 90);
      exchange.end();
    }
  }

  private HttpServerMeter meter(Dialect dialect) {
    registry = new MetricRegistry(MetricSettings.defaults());
    return new HttpServerMeter(new Binder(registry, dialect, "shop"));
  }
}
