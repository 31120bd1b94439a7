package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.RawSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's own HTTP server: a context's path is the route. */
@ParameterizedClass(name = "Java {0}")
@ValueSource(ints = {8, 11, 17, 21, 25})
class TidesTest {
  private final AppProcess tides;

  TidesTest(int version) {
    tides = SharedApp.of(App.TIDES, Needs.java(version));
  }

  @Test
  void every_request_is_counted_by_method_route_and_status() {
    HttpCalls calls = tides.calls();
    Counted counted =
        Counted.during(
            tides,
            () -> {
              for (int i = 0; i < 30; i++) {
                calls.get("/ports");
                calls.get("/ports/brest");
              }
              for (int i = 0; i < 7; i++) {
                calls.get("/ports/atlantis");
                calls.post("/ports/harbour-" + i + "?range=6.4", "");
              }
              calls.send("DELETE", "/ports/brest", "");
              calls.get("/health");
            });

    assertThat(counted.requests("GET", "/ports", 200)).isEqualTo(60);
    assertThat(counted.requests("GET", "/ports", 404)).isEqualTo(7);
    assertThat(counted.requests("POST", "/ports", 201)).isEqualTo(7);
    assertThat(counted.requests("DELETE", "/ports", 405)).isEqualTo(1);
    assertThat(counted.requests("GET", "/health", 204)).isEqualTo(1);
    assertThat(counted.requests()).isEqualTo(76);
  }

  @Test
  void a_handler_that_throws_counts_as_500_with_its_exception() {
    Counted counted =
        Counted.during(
            tides,
            () -> {
              for (int i = 0; i < 3; i++) {
                assertThat(RawSocket.request(tides.address(), "GET", "/almanac")).isEmpty();
              }
            });

    assertThat(counted.requests("GET", "/almanac", 500)).isEqualTo(3);
    assertThat(counted.errors("/almanac", "java.lang.IllegalStateException")).isEqualTo(3);
  }

  @Test
  void a_streamed_answer_is_timed_to_its_end() {
    Counted counted = Counted.during(tides, () -> tides.calls().get("/forecast?hours=6"));

    assertThat(counted.requests("GET", "/forecast", 200)).isEqualTo(1);
    assertThat(
            counted.increase("http_server_request_duration_seconds_sum", "http_route", "/forecast"))
        .isBetween(0.3, 3.0);
  }

  @Test
  void a_request_is_in_flight_until_it_is_answered() {
    CompletableFuture<?> slow =
        CompletableFuture.runAsync(() -> tides.calls().get("/forecast?hours=40"));

    assertThat(Pause.until(() -> inFlight() == 1, Duration.ofSeconds(2))).isTrue();
    slow.join();
    assertThat(Pause.until(() -> inFlight() == 0, Duration.ofSeconds(2))).isTrue();
  }

  @Test
  void an_unknown_method_is_other() {
    Counted counted =
        Counted.during(
            tides,
            () ->
                assertThat(RawSocket.request(tides.address(), "BREW", "/ports"))
                    .startsWith("HTTP/1.1 405"));

    assertThat(counted.requests("_OTHER", "/ports", 405)).isEqualTo(1);
  }

  @Test
  void a_path_without_a_context_is_counted_without_a_route() {
    Counted counted =
        Counted.during(
            tides, () -> assertThat(tides.calls().get("/wp-admin").status()).isEqualTo(404));

    assertThat(counted.requests(404)).isEqualTo(1);
    assertThat(counted.scrape().text()).doesNotContain("wp-admin");
  }

  @Test
  void the_side_port_does_not_count_itself() {
    Counted counted =
        Counted.during(
            tides,
            () -> {
              for (int i = 0; i < 5; i++) {
                tides.scrape();
              }
            });

    assertThat(counted.requests()).isZero();
  }

  private double inFlight() {
    return tides.scrape().sum("http_server_active_requests", "http_request_method", "GET");
  }
}
