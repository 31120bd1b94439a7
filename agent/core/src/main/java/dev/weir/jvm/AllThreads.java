package dev.weir.jvm;

import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/** All platform threads, and how many of them are in which state. Thread-safe. */
final class AllThreads implements Facts<ThreadFact>, Readings<ThreadQuantity> {
  /** Twelve series of one scrape are to be read from one look at the threads. */
  private static final long FRESH_NANOS = 500_000_000;

  /** {@code ThreadInfo.isDaemon}, of Java 9 and later. */
  private static final @Nullable MethodHandle IS_DAEMON = isDaemon();

  private static final int STATES = Thread.State.values().length;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** By state, those that are not daemons first. */
  private int[] counts = {};

  private long countedNanos;

  @Override
  public @Nullable String fact(ThreadFact fact) {
    return null;
  }

  @Override
  public double read(ThreadQuantity quantity) {
    switch (quantity) {
      case LIVE:
        return threads.getThreadCount();
      case DAEMON:
        return threads.getDaemonThreadCount();
      case PEAK:
        return threads.getPeakThreadCount();
      case STARTED:
        return threads.getTotalStartedThreadCount();
      case DEADLOCKED:
        return length(threads.findDeadlockedThreads());
      case DEADLOCKED_MONITOR:
        return length(threads.findMonitorDeadlockedThreads());
      default:
        return Double.NaN;
    }
  }

  private static int length(long @Nullable [] ids) {
    return ids == null ? 0 : ids.length;
  }

  static boolean tellsDaemons() {
    return IS_DAEMON != null;
  }

  synchronized int count(Thread.State state, boolean daemon) {
    long now = System.nanoTime();
    if (counts.length == 0 || now - countedNanos > FRESH_NANOS) {
      counts = counted();
      countedNanos = now;
    }
    return counts[state.ordinal() + (daemon ? STATES : 0)];
  }

  private int[] counted() {
    int[] fresh = new int[2 * STATES];
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null) { // ended since
        fresh[thread.getThreadState().ordinal() + (isDaemon(thread) ? STATES : 0)]++;
      }
    }
    return fresh;
  }

  private static boolean isDaemon(ThreadInfo thread) {
    if (IS_DAEMON == null) {
      return false;
    }
    try {
      return (boolean) IS_DAEMON.invokeExact(thread);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable MethodHandle isDaemon() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(ThreadInfo.class, "isDaemon", MethodType.methodType(boolean.class));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
