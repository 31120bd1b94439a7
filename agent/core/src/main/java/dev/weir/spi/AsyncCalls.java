package dev.weir.spi;

/** The calls behind what one method returned. Thread-safe. */
public interface AsyncCalls {

  /** The call that began with the method: for what runs whether anybody waits for it or not. */
  AsyncCall running();

  /** A call that begins now: for what runs anew for each subscriber. */
  AsyncCall started();
}
