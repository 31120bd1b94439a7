package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.RawSocket;
import dev.weir.smoke.harness.Scrape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's own HTTP server: a context's path is the route. */
@ParameterizedClass(name = "Java {0}")
@ValueSource(ints = {8, 11, 17, 21, 25})
class TidesTest {
  private static AppProcess tides;

  @Parameter int version;

  @BeforeParameterizedClassInvocation
  static void start(int version) {
    tides = App.TIDES.on(Needs.java(version)).weir().start();
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    tides.close();
  }

  @Test
  void every_request_is_counted_by_method_route_and_status() {
    HttpCalls calls = tides.calls();
    for (int i = 0; i < 30; i++) {
      calls.get("/ports");
      calls.get("/ports/brest");
    }
    for (int i = 0; i < 7; i++) {
      calls.get("/ports/atlantis");
      calls.post("/ports/harbour-" + version + "-" + i + "?range=6.4", "");
    }
    calls.send("DELETE", "/ports/brest", "");
    calls.get("/health");

    Scrape scrape = Settled.scrape(tides);
    assertThat(Requests.count(scrape, "GET", "/ports", 200)).isEqualTo(60);
    assertThat(Requests.count(scrape, "GET", "/ports", 404)).isEqualTo(7);
    assertThat(Requests.count(scrape, "POST", "/ports", 201)).isEqualTo(7);
    assertThat(Requests.count(scrape, "DELETE", "/ports", 405)).isEqualTo(1);
    assertThat(Requests.count(scrape, "GET", "/health", 204)).isEqualTo(1);
  }

  @Test
  void a_handler_that_throws_counts_as_500_with_its_exception() {
    for (int i = 0; i < 3; i++) {
      assertThat(RawSocket.request(tides.address(), "GET", "/almanac")).isEmpty();
    }

    Scrape scrape = Settled.scrape(tides);
    assertThat(Requests.count(scrape, "GET", "/almanac", 500)).isEqualTo(3);
    assertThat(
            scrape.value(
                "http_server_request_duration_seconds_count",
                "http_route",
                "/almanac",
                "error_type",
                "java.lang.IllegalStateException"))
        .isEqualTo(3);
  }

  @Test
  void a_streamed_answer_is_timed_to_its_end() {
    tides.calls().get("/forecast?hours=6");

    Scrape scrape = Settled.scrape(tides);
    assertThat(Requests.count(scrape, "GET", "/forecast", 200)).isEqualTo(1);
    assertThat(scrape.value("http_server_request_duration_seconds_sum", "http_route", "/forecast"))
        .isBetween(0.3, 3.0);
  }

  @Test
  void an_unknown_method_is_other() {
    assertThat(RawSocket.request(tides.address(), "BREW", "/ports")).startsWith("HTTP/1.1 405");

    assertThat(Requests.count(Settled.scrape(tides), "_OTHER", "/ports", 405)).isEqualTo(1);
  }

  @Test
  void the_side_port_does_not_count_itself() {
    double before = Requests.all(Settled.scrape(tides));
    for (int i = 0; i < 5; i++) {
      tides.scrape();
    }

    assertThat(Requests.all(Settled.scrape(tides))).isEqualTo(before);
  }
}
