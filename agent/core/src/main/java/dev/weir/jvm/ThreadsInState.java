package dev.weir.jvm;

import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Threads of one state that are daemons, or are not. */
final class ThreadsInState implements Facts<ThreadFact>, Readings<ThreadQuantity> {
  private final AllThreads threads;
  private final Thread.State state;
  private final boolean daemon;
  private final String lower;

  private ThreadsInState(AllThreads threads, Thread.State state, boolean daemon) {
    this.threads = threads;
    this.state = state;
    this.daemon = daemon;
    this.lower = state.name().toLowerCase(Locale.ROOT);
  }

  static List<ThreadsInState> all(AllThreads threads) {
    List<ThreadsInState> all = new ArrayList<>();
    for (Thread.State state : Thread.State.values()) {
      all.add(new ThreadsInState(threads, state, false));
      if (AllThreads.tellsDaemons()) {
        all.add(new ThreadsInState(threads, state, true));
      }
    }
    return all;
  }

  @Override
  public @Nullable String fact(ThreadFact fact) {
    switch (fact) {
      case STATE:
        return state.name();
      case LOWER_STATE:
        return lower;
      case DASHED_STATE:
        return lower.replace('_', '-');
      default:
        return AllThreads.tellsDaemons() ? String.valueOf(daemon) : null;
    }
  }

  @Override
  public double read(ThreadQuantity quantity) {
    return quantity == ThreadQuantity.IN_STATE ? threads.count(state, daemon) : Double.NaN;
  }
}
