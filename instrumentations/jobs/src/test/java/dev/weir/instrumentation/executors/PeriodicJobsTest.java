package dev.weir.instrumentation.executors;

import com.example.jobs.PeriodicJobs;
import dev.weir.testing.JobContract;

class PeriodicJobsTest extends JobContract {

  @Override
  protected AutoCloseable start() {
    return new PeriodicJobs();
  }

  @Override
  protected String succeeds() {
    return "PeriodicJobs.Cleanup.run";
  }

  @Override
  protected String fails() {
    return "PeriodicJobs.refuse";
  }
}
