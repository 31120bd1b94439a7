package dev.weir.rules;

import dev.weir.meters.GaugePoint;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of one rule a thread is in, and what the outermost of them began with. It is what
 * the entry hands to the exit, so that a call needs one look at its thread and allocates nothing.
 */
final class CallDepth {
  private int open;
  private long startNanos;
  private @Nullable GaugePoint inFlight;

  private CallDepth() {}

  static ThreadLocal<CallDepth> perThread() {
    return new ThreadLocal<CallDepth>() {
      @Override
      protected CallDepth initialValue() {
        return new CallDepth();
      }
    };
  }

  static Object enter(ThreadLocal<CallDepth> perThread) {
    CallDepth depth = perThread.get();
    depth.open++;
    return depth;
  }

  static Object enterTimed(ThreadLocal<CallDepth> perThread) {
    CallDepth depth = perThread.get();
    if (depth.open++ == 0) {
      depth.startNanos = System.nanoTime();
    }
    return depth;
  }

  /** Whether the call just entered is the outermost. */
  static boolean isOutermost(Object depth) {
    return ((CallDepth) depth).open == 1;
  }

  /** Leaves a call; whether it was the outermost. Of an entry that failed nothing is known. */
  static boolean leave(@Nullable Object depth) {
    return depth != null && --((CallDepth) depth).open == 0;
  }

  /** When the outermost call began, of which this is the depth. */
  static long startNanos(Object depth) {
    return ((CallDepth) depth).startNanos;
  }

  static long elapsedNanos(LinkPause pause, Object depth) {
    return pause.elapsedNanos(((CallDepth) depth).startNanos);
  }

  /** Counts the outermost call, just entered. */
  static void begin(Object depth, @Nullable GaugePoint point) {
    ((CallDepth) depth).inFlight = InFlight.begin(point);
  }

  /** Leaves a call, and takes what the outermost began off again. */
  static void end(@Nullable Object entered) {
    InFlight.end(take(entered));
  }

  /** Leaves a call; what the outermost began is the caller's to end. */
  static @Nullable GaugePoint take(@Nullable Object entered) {
    CallDepth depth = (CallDepth) entered;
    if (depth == null || --depth.open > 0) {
      return null;
    }
    GaugePoint begun = depth.inFlight;
    depth.inFlight = null;
    return begun;
  }
}
