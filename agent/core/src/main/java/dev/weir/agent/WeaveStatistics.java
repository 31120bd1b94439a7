package dev.weir.agent;

import dev.weir.weave.WeaveMonitor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what happens to woven code, from the first class on, when no metric exists yet; the
 * metrics about the agent itself read it at each scrape. Thread-safe.
 */
final class WeaveStatistics implements WeaveMonitor {
  private final AtomicLong wovenClasses = new AtomicLong();
  private final AtomicLong weavingNanos = new AtomicLong();
  private final AtomicLong unlinked = new AtomicLong();
  private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();

  @Override
  public void woven(long nanos) {
    wovenClasses.incrementAndGet();
    weavingNanos.addAndGet(nanos);
  }

  @Override
  public void failed(String probe) {
    AtomicLong known = failures.get(probe);
    if (known == null) {
      AtomicLong made = new AtomicLong();
      AtomicLong raced = failures.putIfAbsent(probe, made);
      known = raced == null ? made : raced;
    }
    known.incrementAndGet();
  }

  @Override
  public void unlinked(String probe) {
    unlinked.incrementAndGet();
  }

  long wovenClasses() {
    return wovenClasses.get();
  }

  long weavingNanos() {
    return weavingNanos.get();
  }

  long linkFailures() {
    return unlinked.get();
  }

  /** How often the advice of an instrumentation threw. */
  long failures(String probe) {
    AtomicLong known = failures.get(probe);
    return known == null ? 0 : known.get();
  }
}
