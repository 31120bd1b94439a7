package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Scrape;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JDK itself brings: thread pools, scheduled work, HTTP clients, on each JDK. */
class ErrandsTest {
  private static final String CALLS = "http_client_request_duration_seconds_count";
  private static final int RUNS = 2;

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void pools_jobs_and_clients_count_exactly(int version) {
    try (AppProcess errands = App.ERRANDS.on(Needs.java(version)).weir().start()) {
      for (int i = 0; i < RUNS; i++) {
        assertThat(errands.calls().get("/run").status()).isEqualTo(200);
      }
      Scrape scrape = settled(errands);

      int sent = version == 8 ? 3 : 6;
      assertThat(scrape.sum(CALLS, "http_response_status_code", "200")).isEqualTo(RUNS * sent);
      assertThat(scrape.sum(CALLS, "error_type", "404", "server_address", "127.0.0.1"))
          .isEqualTo(RUNS);
      assertThat(scrape.sum(CALLS)).isEqualTo(RUNS * (sent + 1));
      assertThat(scrape.sum(Counted.REQUESTS, "http_route", "/shop")).isEqualTo(RUNS * sent);

      assertThat(scrape.sum("executor_completed_tasks_total", "name", "courier"))
          .isEqualTo(RUNS * 3);
      assertThat(scrape.value("executor_pool_max_threads", "name", "courier")).isEqualTo(2);

      assertThat(scrape.value("job_runs_total", "job", "Sweep.run", "outcome", "success"))
          .isEqualTo(RUNS * 4);
      assertThat(scrape.value("job_runs_total", "job", "Breaks.run", "outcome", "error"))
          .isEqualTo(RUNS);
      assertThat(scrape.names()).contains("job_last_success_timestamp_seconds");

      assertThat(scrape.value("weir_link_failures_total")).isZero();
      assertThat(scrape.sum("weir_advice_errors_total")).isZero();
    }
  }

  /** A pool and a job count when a thread is through with it, a moment after others know. */
  private static Scrape settled(AppProcess errands) {
    Pause.until(
        () -> {
          Scrape scrape = errands.scrape();
          return scrape.sum("executor_completed_tasks_total", "name", "courier") == RUNS * 3
              && scrape.sum("job_runs_total") == RUNS * 5;
        },
        Duration.ofSeconds(10));
    return Settled.scrape(errands);
  }
}
