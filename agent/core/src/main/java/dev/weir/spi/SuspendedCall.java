package dev.weir.spi;

import org.jspecify.annotations.Nullable;

/** A call of a function that may be suspended, known by what it is resumed through. Thread-safe. */
public interface SuspendedCall {

  /** When it began, as {@code System.nanoTime} has it. */
  long startNanos();

  /** It has been suspended; the call is told its outcome, which may be known already. */
  void await(AsyncCall call);

  /** Keeps something of the agent's for the exit. */
  void attach(Object something);

  @Nullable Object attached();
}
