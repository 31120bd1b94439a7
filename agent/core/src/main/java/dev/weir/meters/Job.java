package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.JobFact;
import dev.weir.dialect.JobQuantity;
import dev.weir.dialect.Readings;
import org.jspecify.annotations.Nullable;

/** A job and where its runs are recorded. Thread-safe; a run that succeeds allocates nothing. */
public final class Job implements Facts<JobFact>, Readings<JobQuantity> {
  private static final double MILLIS = 1e3;

  private final String name;
  private final String namespace;
  private final String function;
  private final Recorder<JobFact> runs;
  private volatile double lastSuccessSeconds = Double.NaN;

  Job(
      String name,
      String namespace,
      String function,
      Recorder<JobFact> runs,
      Bound<JobFact, JobQuantity> bound) {
    this.name = name;
    this.namespace = namespace;
    this.function = function;
    this.runs = runs;
    bound.observe(this, this);
  }

  /** It has run for so long, and threw or did not. */
  public void ran(long durationNanos, @Nullable Throwable thrown) {
    if (thrown == null) {
      lastSuccessSeconds = System.currentTimeMillis() / MILLIS;
      runs.recordNanos(this, durationNanos);
    } else {
      runs.recordNanos(new Failed(thrown.getClass().getSimpleName()), durationNanos);
    }
  }

  @Override
  public double read(JobQuantity quantity) {
    return quantity == JobQuantity.LAST_SUCCESS ? lastSuccessSeconds : Double.NaN;
  }

  @Override
  public @Nullable String fact(JobFact fact) {
    switch (fact) {
      case NAME:
        return name;
      case NAMESPACE:
        return namespace;
      case FUNCTION:
        return function;
      case OUTCOME:
        return "success";
      case OUTCOME_UPPER:
        return "SUCCESS";
      default:
        return null;
    }
  }

  /** A run that threw. */
  private final class Failed implements Facts<JobFact> {
    private final String exception;

    Failed(String exception) {
      this.exception = exception;
    }

    @Override
    public @Nullable String fact(JobFact fact) {
      switch (fact) {
        case OUTCOME:
          return "error";
        case OUTCOME_UPPER:
          return "ERROR";
        case EXCEPTION:
          return exception;
        default:
          return Job.this.fact(fact);
      }
    }
  }
}
