package dev.weir.rules;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** What one call site does with what its method returned, and with the outcome. Thread-safe. */
final class AsyncOutcome {
  /** Where the start stands among what is captured of a call. */
  static final int START = 0;

  private final Completion completion;
  private final MethodHandle recording;
  private final LinkPause pause;
  private final AsyncProbe probe;

  /**
   * @param recording {@code (Object, Throwable, Object[])void}: value, failure, what was captured
   */
  AsyncOutcome(Completion completion, MethodHandle recording, LinkPause pause, AsyncProbe probe) {
    this.completion = completion;
    this.recording = recording;
    this.pause = pause;
    this.probe = probe;
  }

  /** The method has returned, or thrown; gives what the application is to have. */
  @Nullable Object returned(
      @Nullable Object returned, @Nullable Throwable thrown, Object[] captured) {
    try {
      if (thrown == null && returned != null) {
        return completion.observe(returned, new Calls(captured));
      }
      record(null, thrown, captured);
      return returned;
    } finally {
      linkingIsOver();
    }
  }

  /** The call that caused the linking has been dealt with, as far as that could be done at once. */
  void linkingIsOver() {
    pause.over();
  }

  /** Never throws: it runs wherever the application completes what it promised. */
  void record(@Nullable Object value, @Nullable Throwable failure, Object[] captured) {
    try {
      recording.invokeExact(value, failure, captured);
    } catch (Throwable e) {
      probe.failed(e);
    }
  }

  private final class Calls implements AsyncCalls {
    private final Object[] captured;

    Calls(Object[] captured) {
      this.captured = captured;
    }

    @Override
    public AsyncCall running() {
      return new PendingCall(AsyncOutcome.this, captured);
    }

    @Override
    public AsyncCall started() {
      Object[] anew = captured.clone();
      anew[START] = System.nanoTime();
      return new PendingCall(AsyncOutcome.this, anew);
    }
  }
}
