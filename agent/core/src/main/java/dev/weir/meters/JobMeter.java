package dev.weir.meters;

import dev.weir.dialect.JobFact;
import dev.weir.dialect.JobQuantity;
import dev.weir.dialect.JobTable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Measures work that is done on a schedule. Thread-safe. */
public final class JobMeter {
  private final Bound<JobFact, JobQuantity> bound;
  private final Recorder<JobFact> runs;
  private final ConcurrentMap<String, Job> jobs = new ConcurrentHashMap<>();
  private final CreatedNames created = new CreatedNames();

  JobMeter(Binder binder) {
    bound = binder.bind(new JobTable());
    runs = bound.recorder(JobQuantity.RUN);
  }

  /**
   * The job that a method does; the same one each time.
   *
   * @param className with its package
   */
  public Job job(String className, String method) {
    String simpleName = className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    return jobs.computeIfAbsent(
        simpleName + "." + method, name -> new Job(name, className, method, runs, bound));
  }

  /** A job that has no name of its own, by who scheduled it. */
  public Job job(Creator creator) {
    String name = created.name(creator);
    return jobs.computeIfAbsent(
        name, unknown -> new Job(name, creator.className(), creator.method(), runs, bound));
  }
}
