package dev.weir.instrumentation.springscheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.JobContract;
import org.junit.jupiter.api.Test;

abstract class SpringJobsContract extends JobContract {
  private final String jars;

  SpringJobsContract(String jars) {
    this.jars = jars;
  }

  @Override
  protected AutoCloseable start() {
    return (AutoCloseable)
        new ApplicationLoader(jars, "com.example.", false).start("com.example.jobs.SpringJobs");
  }

  @Override
  protected String succeeds() {
    return "SpringJobs.Invoices.send";
  }

  @Override
  protected String fails() {
    return "SpringJobs.Invoices.refuse";
  }

  @Test
  void theSchedulersPoolIsCalledAsItsThreadsAre() throws Exception {
    AutoCloseable application = start();
    weir.eventually(
        scrape ->
            assertThat(scrape.samples("executor_pool_core_threads"))
                .contains("executor_pool_core_threads{name=\"invoices\"} 1.0"));
    application.close();
  }
}
