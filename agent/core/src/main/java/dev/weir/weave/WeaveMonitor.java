package dev.weir.weave;

/**
 * Is told what happened to woven code, for the agent's own metrics. Called by application threads;
 * must be quick.
 */
public interface WeaveMonitor {

  /** A class was woven, in so many nanoseconds. */
  void woven(long nanos);

  /** Advice of an instrumentation, or a rule, threw. */
  void failed(String probe);

  /** A call site could not be linked: another version of the library, most often. */
  void unlinked(String probe);
}
