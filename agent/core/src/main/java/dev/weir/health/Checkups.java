package dev.weir.health;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks all checks at once. Who comes while they are being asked, or shortly after, gets the same
 * report. A check that hangs is not asked again until it has let go. Thread-safe.
 */
final class Checkups {
  private final Supplier<List<Check>> checks;
  private final long freshNanos;
  private final Map<String, CheckThread> hanging = new HashMap<>();
  private volatile @Nullable Report last;
  private long lastNanos;

  /**
   * @param checks asked at each checkup: pools come and go
   * @param freshMillis as long as a report holds
   */
  Checkups(Supplier<List<Check>> checks, long freshMillis) {
    this.checks = checks;
    this.freshNanos = TimeUnit.MILLISECONDS.toNanos(freshMillis);
  }

  /** The last report, however old; null where nobody asked yet. */
  @Nullable Report last() {
    return last;
  }

  /** A report that is fresh; takes as long as the slowest check may. */
  synchronized Report report() throws InterruptedException {
    Report known = last;
    if (known != null && System.nanoTime() - lastNanos < freshNanos) {
      return known;
    }
    Report made = new Report(ask(), System.currentTimeMillis());
    last = made;
    lastNanos = System.nanoTime();
    return made;
  }

  private List<Result> ask() throws InterruptedException {
    hanging.values().removeIf(thread -> !thread.isAlive());
    List<CheckThread> asked = new ArrayList<>();
    for (Check check : checks.get()) {
      CheckThread stuck = hanging.get(check.name);
      asked.add(stuck != null ? stuck : CheckThread.begin(check));
    }
    List<Result> results = new ArrayList<>();
    for (CheckThread thread : asked) {
      Result result = thread.await();
      results.add(result);
      if (thread.isAlive() && result.status != Status.HEALTHY) {
        hanging.put(result.check.name, thread);
      }
    }
    return results;
  }
}
