package dev.weir.dialect;

import static dev.weir.dialect.JobFact.EXCEPTION;
import static dev.weir.dialect.JobFact.FUNCTION;
import static dev.weir.dialect.JobFact.NAME;
import static dev.weir.dialect.JobFact.NAMESPACE;
import static dev.weir.dialect.JobFact.OUTCOME;
import static dev.weir.dialect.JobFact.OUTCOME_UPPER;
import static dev.weir.dialect.JobQuantity.LAST_SUCCESS;
import static dev.weir.dialect.JobQuantity.RUN;

/**
 * Work that is done again and again on a schedule.
 *
 * <pre>
 * job_runs_total{job="InvoiceJob.run",outcome="success"} 24
 * job_last_success_timestamp_seconds{job="InvoiceJob.run"} 1.7636E9
 * </pre>
 */
public final class JobTable extends MetricTable<JobFact, JobQuantity> {
  private static final double[] SECONDS = {
    .01, .05, .1, .5, 1, 5, 10, 30, 60, 300, 600, 1800, 3600
  };

  /** No semantic convention is there yet. */
  @Override
  protected void otel() {
    histogram(RUN, "job_duration_seconds", "Duration of jobs.")
        .buckets(SECONDS)
        .label("job", NAME)
        .label("outcome", OUTCOME);
    counter(RUN, "job_runs_total", "Runs of jobs.").label("job", NAME).label("outcome", OUTCOME);
    lastSuccess();
  }

  private void lastSuccess() {
    gauge(LAST_SUCCESS, "job_last_success_timestamp_seconds", "When a job succeeded last.")
        .label("job", NAME);
  }

  /** Spring's {@code tasks.scheduled.execution}. */
  @Override
  protected void micrometer() {
    timer(RUN, "tasks_scheduled_execution_seconds", "Duration of scheduled tasks.")
        .label("code_namespace", NAMESPACE)
        .label("code_function", FUNCTION)
        .label("outcome", OUTCOME_UPPER)
        .label("exception", EXCEPTION, "none")
        .label("error", EXCEPTION, "none");
    lastSuccess();
  }

  @Override
  protected void classic() {
    otel();
  }
}
