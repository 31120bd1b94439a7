package dev.weir.meters;

import static dev.weir.meters.HttpServerExchange.RouteRank.CONTEXT;
import static dev.weir.meters.HttpServerExchange.RouteRank.CONTROLLER;
import static dev.weir.meters.HttpServerExchange.RouteRank.SERVLET_MAPPING;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.weir.dialect.Dialect;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpServerMeterTest {
  private MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  private HttpServerMeter meter = meter(Dialect.OTEL);

  @AfterEach
  void leave() {
    HttpServerExchange.makeCurrent(null);
  }

  @Test
  void recordsARequestInTheNamesOfOtel() {
    HttpServerExchange exchange = begin("GET");
    assertThat(samples("http_server_active_requests"))
        .containsExactly(
            "http_server_active_requests{http_request_method=\"GET\",url_scheme=\"http\"} 1.0");

    exchange.route(CONTROLLER, "/orders/{id}");
    exchange.status(200);
    exchange.responseBytes(5);
    exchange.end();

    String labels =
        "{http_request_method=\"GET\",http_response_status_code=\"200\","
            + "http_route=\"/orders/{id}\",network_protocol_version=\"1.1\",url_scheme=\"http\"}";
    assertThat(samples("http_server_request_duration_seconds_count"))
        .containsExactly("http_server_request_duration_seconds_count" + labels + " 1");
    assertThat(samples("http_server_response_body_size_bytes_sum"))
        .containsExactly("http_server_response_body_size_bytes_sum" + labels + " 5.0");
    assertThat(samples("http_server_request_body_size_bytes_count")).isEmpty();
    assertThat(samples("http_server_active_requests"))
        .containsExactly(
            "http_server_active_requests{http_request_method=\"GET\",url_scheme=\"http\"} 0.0");
  }

  @Test
  void recordsARequestAsSpringBootDoes() {
    meter = meter(Dialect.MICROMETER);
    HttpServerExchange exchange = begin("POST");
    exchange.route(CONTROLLER, "/orders");
    exchange.failed(new IllegalStateException());
    exchange.end();

    assertThat(samples("http_server_requests_seconds_count"))
        .containsExactly(
            "http_server_requests_seconds_count{error=\"IllegalStateException\","
                + "exception=\"IllegalStateException\",method=\"POST\",outcome=\"SERVER_ERROR\","
                + "status=\"500\",uri=\"/orders\"} 1");
    assertThat(samples("http_server_requests_active_seconds_count"))
        .containsExactly(
            "http_server_requests_active_seconds_count{exception=\"none\",method=\"POST\","
                + "outcome=\"SUCCESS\",status=\"200\",uri=\"UNKNOWN\"} 0.0");
  }

  @Test
  void recordsARequestByHand() {
    meter = meter(Dialect.CLASSIC);
    HttpServerExchange exchange = begin("GET");
    exchange.status(404);
    exchange.end();

    assertThat(samples("http_requests_total"))
        .containsExactly(
            "http_requests_total{endpoint=\"unmatched\",method=\"GET\",service=\"shop\","
                + "status=\"404\"} 1.0");
    assertThat(samples("http_request_duration_seconds_count"))
        .containsExactly(
            "http_request_duration_seconds_count{endpoint=\"unmatched\",method=\"GET\","
                + "service=\"shop\"} 1");
    assertThat(samples("http_requests_active"))
        .containsExactly("http_requests_active{service=\"shop\"} 0.0");
  }

  @Test
  void saysWhyThereIsNoUriInTheWordsOfSpringBoot() {
    meter = meter(Dialect.MICROMETER);
    end(302);
    end(404);
    end(401);
    HttpServerExchange root = begin("GET");
    root.route(CONTROLLER, "");
    root.status(200);
    root.end();

    assertThat(samples("http_server_requests_seconds_count"))
        .extracting(line -> line.replaceAll(".*(status=.*)}.*", "$1"))
        .containsExactlyInAnyOrder(
            "status=\"302\",uri=\"REDIRECTION\"",
            "status=\"404\",uri=\"NOT_FOUND\"",
            "status=\"401\",uri=\"UNKNOWN\"",
            "status=\"200\",uri=\"root\"");
  }

  @Test
  void namesTheErrorOfFailedRequestsOnly() {
    end(200);
    end(404);
    end(503);
    HttpServerExchange thrown = begin("GET");
    thrown.failed(new IllegalStateException());
    thrown.end();

    assertThat(samples("http_server_request_duration_seconds_count"))
        .extracting(line -> line.replaceAll(".*\\{(error_type=[^,]*)?.*", "$1"))
        .containsExactlyInAnyOrder(
            "", "", "error_type=\"503\"", "error_type=\"java.lang.IllegalStateException\"");
  }

  @Test
  void keepsTheRouteOfTheHighestRankAndOfThoseTheFirst() {
    HttpServerExchange exchange = begin("GET");
    exchange.route(CONTROLLER, "/orders/{id}");
    exchange.route(SERVLET_MAPPING, "/*");
    exchange.route(CONTEXT, "/shop");
    exchange.route(CONTROLLER, "/error");
    exchange.end();

    assertThat(samples("http_server_request_duration_seconds_count"))
        .singleElement()
        .asString()
        .contains("http_route=\"/orders/{id}\"");
  }

  @Test
  void letsNoClientMakeUpMethods() {
    begin("BREW").end();
    begin("get").end();
    begin(null).end();

    assertThat(samples("http_server_active_requests"))
        .containsExactly(
            "http_server_active_requests{http_request_method=\"_OTHER\",url_scheme=\"http\"} 0.0");
  }

  @Test
  void countsARequestOnceHoweverManyEndIt() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    CyclicBarrier together = new CyclicBarrier(2);
    for (int i = 0; i < 1_000; i++) {
      HttpServerExchange exchange = begin("GET");
      Runnable end =
          () -> {
            try {
              together.await();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
            exchange.end();
          };
      threads.execute(end);
      threads.execute(end);
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

    assertThat(samples("http_server_request_duration_seconds_count"))
        .containsExactly(
            "http_server_request_duration_seconds_count{http_request_method=\"GET\","
                + "network_protocol_version=\"1.1\",url_scheme=\"http\"} 1000");
    assertThat(samples("http_server_active_requests")).singleElement().asString().endsWith(" 0.0");
  }

  @Test
  void allocatesTheExchangeAndNothingElse() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    serve(20_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    serve(100_000);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocated / 100_000).as("bytes a request").isLessThanOrEqualTo(96);
  }

  private void serve(int requests) {
    for (int i = 0; i < requests; i++) {
      HttpServerExchange exchange = begin("GET");
      HttpServerExchange before = HttpServerExchange.makeCurrent(exchange);
      exchange.route(CONTROLLER, HttpRoutes.join("/shop", "/api", "/orders/{id}"), "/orders/{id}");
      exchange.status(200 + i % 2);
      exchange.requestBytes(0);
      exchange.responseBytes(5);
      HttpServerExchange.makeCurrent(before);
      exchange.end();
    }
  }

  @Test
  void isCurrentWhileItsThreadWorksForIt() {
    HttpServerExchange outer = begin("GET");
    HttpServerExchange inner = begin("GET");

    assertThat(HttpServerExchange.makeCurrent(outer)).isNull();
    assertThat(HttpServerExchange.makeCurrent(inner)).isSameAs(outer);
    assertThat(HttpServerExchange.current()).isSameAs(inner);
    HttpServerExchange.makeCurrent(outer);
    assertThat(HttpServerExchange.current()).isSameAs(outer);
  }

  @Test
  void joinsTheSameRouteOnceAndDifferentOnesApart() {
    String joined = HttpRoutes.join("/shop", "/orders", "/*");

    assertThat(joined).isEqualTo("/shop/orders/*");
    assertThat(HttpRoutes.join(new String("/shop"), "/orders", "/*")).isSameAs(joined);
    assertThat(HttpRoutes.join("", "/orders", "")).isEqualTo("/orders");
    for (int i = 0; i < 5_000; i++) {
      assertThat(HttpRoutes.join("/shop", "/" + i, "/*")).isEqualTo("/shop/" + i + "/*");
    }
  }

  private void end(int status) {
    HttpServerExchange exchange = begin("GET");
    exchange.status(status);
    exchange.end();
  }

  private HttpServerExchange begin(String method) {
    return meter.begin(System.nanoTime(), method, "http", "HTTP/1.1");
  }

  private HttpServerMeter meter(Dialect dialect) {
    registry = new MetricRegistry(MetricSettings.defaults());
    return new HttpServerMeter(new Binder(registry, dialect, "shop"));
  }

  private List<String> samples(String metric) {
    return Scrape.samples(registry, metric);
  }
}
