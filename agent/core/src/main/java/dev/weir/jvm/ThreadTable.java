package dev.weir.jvm;

import static dev.weir.jvm.ThreadFact.DASHED_STATE;
import static dev.weir.jvm.ThreadFact.LOWER_STATE;
import static dev.weir.jvm.ThreadFact.STATE;
import static dev.weir.jvm.ThreadQuantity.DAEMON;
import static dev.weir.jvm.ThreadQuantity.DEADLOCKED;
import static dev.weir.jvm.ThreadQuantity.DEADLOCKED_MONITOR;
import static dev.weir.jvm.ThreadQuantity.IN_STATE;
import static dev.weir.jvm.ThreadQuantity.LIVE;
import static dev.weir.jvm.ThreadQuantity.PEAK;
import static dev.weir.jvm.ThreadQuantity.STARTED;

import dev.weir.dialect.MetricTable;

/**
 * Threads.
 *
 * <pre>
 * jvm_thread_count{jvm_thread_daemon="true",jvm_thread_state="runnable"} 4
 * </pre>
 */
final class ThreadTable extends MetricTable<ThreadFact, ThreadQuantity> {
  @Override
  protected void otel() {
    gauge(IN_STATE, "jvm_thread_count", "Platform threads.")
        .label("jvm_thread_daemon", ThreadFact.DAEMON, ABSENT)
        .label("jvm_thread_state", LOWER_STATE);
  }

  @Override
  protected void micrometer() {
    gauge(LIVE, "jvm_threads_live_threads", "Live platform threads.");
    gauge(DAEMON, "jvm_threads_daemon_threads", "Live daemon threads.");
    gauge(PEAK, "jvm_threads_peak_threads", "The most live threads so far.");
    total(STARTED, "jvm_threads_started_threads_total", "Threads started so far.");
    gauge(IN_STATE, "jvm_threads_states_threads", "Live threads by state.")
        .label("state", DASHED_STATE);
  }

  @Override
  protected void classic() {
    gauge(LIVE, "jvm_threads_current", "Live platform threads.");
    gauge(DAEMON, "jvm_threads_daemon", "Live daemon threads.");
    gauge(PEAK, "jvm_threads_peak", "The most live threads so far.");
    total(STARTED, "jvm_threads_started_total", "Threads started so far.");
    gauge(DEADLOCKED, "jvm_threads_deadlocked", "Threads in a deadlock.");
    gauge(DEADLOCKED_MONITOR, "jvm_threads_deadlocked_monitor", "Threads in one over monitors.");
    gauge(IN_STATE, "jvm_threads_state", "Live threads by state.").label("state", STATE);
  }
}
