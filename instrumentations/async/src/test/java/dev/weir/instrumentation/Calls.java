package dev.weir.instrumentation;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Notes which calls began and how they ended. */
public final class Calls implements AsyncCalls {
  private final List<String> events = new ArrayList<>();

  @Override
  public AsyncCall running() {
    return call("running");
  }

  @Override
  public AsyncCall started() {
    return call("started");
  }

  private AsyncCall call(String began) {
    note(began);
    AtomicBoolean ended = new AtomicBoolean();
    return (@Nullable Object value, @Nullable Throwable failure) -> {
      if (ended.compareAndSet(false, true)) {
        Throwable cause =
            failure == null || failure.getCause() == null ? failure : failure.getCause();
        note(cause == null ? "value " + value : cause.getClass().getSimpleName());
      }
    };
  }

  synchronized void note(String event) {
    events.add(event);
  }

  /** What happened since the last time. */
  public synchronized List<String> taken() {
    List<String> all = new ArrayList<>(events);
    events.clear();
    return all;
  }
}
