package dev.weir.dialect;

import static dev.weir.dialect.ExecutorFact.NAME;
import static dev.weir.dialect.ExecutorQuantity.ACTIVE;
import static dev.weir.dialect.ExecutorQuantity.COMPLETED;
import static dev.weir.dialect.ExecutorQuantity.CORE_SIZE;
import static dev.weir.dialect.ExecutorQuantity.MAX_SIZE;
import static dev.weir.dialect.ExecutorQuantity.POOL_SIZE;
import static dev.weir.dialect.ExecutorQuantity.QUEUED;

/**
 * Thread pools, in Micrometer's names, which are the only ones in use.
 *
 * <pre>
 * executor_active_threads{name="mailer"} 2
 * executor_queued_tasks{name="mailer"} 17
 * </pre>
 */
public final class ExecutorTable extends MetricTable<ExecutorFact, ExecutorQuantity> {

  @Override
  protected void otel() {
    gauge(ACTIVE, "executor_active_threads", "Threads that run a task.").label("name", NAME);
    gauge(QUEUED, "executor_queued_tasks", "Tasks that wait for a thread.").label("name", NAME);
    gauge(POOL_SIZE, "executor_pool_size_threads", "Threads in the pool.").label("name", NAME);
    gauge(CORE_SIZE, "executor_pool_core_threads", "Threads that are kept.").label("name", NAME);
    gauge(MAX_SIZE, "executor_pool_max_threads", "Most threads allowed.").label("name", NAME);
    total(COMPLETED, "executor_completed_tasks_total", "Tasks that are done.").label("name", NAME);
  }

  @Override
  protected void micrometer() {
    otel();
  }

  @Override
  protected void classic() {
    otel();
  }
}
