package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What "a scheduler" must show under the agent. Its application has two jobs, which run every few
 * milliseconds: one succeeds, one throws an {@code IllegalStateException} each time and is run
 * again where the scheduler does so.
 */
@Timeout(60)
public abstract class JobContract {
  @RegisterExtension protected final Weir weir = Weir.otel();

  private @Nullable AutoCloseable application;

  /** Starts the application, which runs its jobs until it is closed. */
  protected abstract AutoCloseable start() throws Exception;

  /** What the job that succeeds is to be called. */
  protected abstract String succeeds();

  /** What the job that fails is to be called. */
  protected abstract String fails();

  @AfterEach
  void stop() throws Exception {
    if (application != null) {
      application.close();
    }
  }

  private void run(String dialect) throws Exception {
    weir.speak(dialect);
    application = start();
  }

  @Test
  void countsAndTimesRunsByTheirOutcome() throws Exception {
    run("OTEL");

    weir.eventually(
        scrape -> {
          String job = "job=\"" + succeeds() + "\"";
          double runs = scrape.sum("job_runs_total", job, "outcome=\"success\"");
          assertThat(runs).isGreaterThanOrEqualTo(3);
          assertThat(scrape.sum("job_duration_seconds_sum", job)).isPositive();
          assertThat(scrape.sum("job_runs_total", job, "outcome=\"error\"")).isZero();
          assertThat(scrape.sum("job_runs_total", "job=\"" + fails() + "\"", "outcome=\"error\""))
              .isPositive();
        });
    assertThat(weir.scrape().samples("job_runs_total")).hasSize(2);
  }

  @Test
  void knowsWhenAJobSucceededLast() throws Exception {
    double before = System.currentTimeMillis() / 1000.;
    run("OTEL");

    weir.eventually(
        scrape ->
            assertThat(scrape.sum("job_last_success_timestamp_seconds"))
                .isBetween(before, System.currentTimeMillis() / 1000.));
    assertThat(weir.scrape().samples("job_last_success_timestamp_seconds")).hasSize(1);
  }

  @Test
  void speaksMicrometer() throws Exception {
    run("MICROMETER");

    String function = "code_function=\"" + fails().substring(fails().lastIndexOf('.') + 1) + "\"";
    weir.eventually(
        scrape ->
            assertThat(
                    scrape.sum(
                        "tasks_scheduled_execution_seconds_count",
                        function,
                        "exception=\"IllegalStateException\"",
                        "outcome=\"ERROR\""))
                .isPositive());
  }
}
