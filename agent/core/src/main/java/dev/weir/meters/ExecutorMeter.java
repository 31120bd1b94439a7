package dev.weir.meters;

import dev.weir.dialect.ExecutorFact;
import dev.weir.dialect.ExecutorQuantity;
import dev.weir.dialect.ExecutorTable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Measures thread pools: read at scrapes, from a pool's first thread on. Pools are held weakly;
 * those of one name count together. Thread-safe.
 */
public final class ExecutorMeter {
  /** What {@code Executors.defaultThreadFactory} says: the how-manieth pool of the JVM. */
  private static final Pattern UNNAMED = Pattern.compile("pool-\\d+-thread-\\d+");

  private static final Pattern NUMBER = Pattern.compile("[-_# ]*\\d+$");

  private final Bound<ExecutorFact, ExecutorQuantity> bound;
  private final Map<String, NamedExecutor> names = new HashMap<>();
  private final CreatedNames created = new CreatedNames();
  private final WeakIdentityMap<ThreadPoolExecutor, Creator> creators = new WeakIdentityMap<>();
  private final WeakIdentityMap<ThreadPoolExecutor, Boolean> started = new WeakIdentityMap<>();

  ExecutorMeter(Binder binder) {
    this.bound = binder.bind(new ExecutorTable());
  }

  /** A pool was constructed. */
  public void made(ThreadPoolExecutor executor, Creator creator) {
    creators.put(executor, creator);
  }

  /** A thread of a pool starts, and may be the first. */
  public void started(ThreadPoolExecutor executor, String threadName) {
    if (started.get(executor) == null) {
      add(executor, threadName);
    }
  }

  private synchronized void add(ThreadPoolExecutor executor, String threadName) {
    if (started.get(executor) != null) {
      return;
    }
    started.put(executor, true);
    String name = name(threadName, creators.remove(executor));
    NamedExecutor named = names.get(name);
    if (named == null) {
      named = new NamedExecutor(name);
      names.put(name, named);
      bound.observe(named, named);
    }
    named.add(executor);
  }

  private String name(String threadName, @Nullable Creator creator) {
    if (creator != null && UNNAMED.matcher(threadName).matches()) {
      return created.name(creator);
    }
    String prefix = NUMBER.matcher(threadName).replaceFirst("");
    return prefix.isEmpty() ? threadName : prefix;
  }
}
