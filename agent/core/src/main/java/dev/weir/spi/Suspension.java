package dev.weir.spi;

import org.jspecify.annotations.Nullable;

/**
 * How a language suspends functions: entered with what resumes the caller, left either with a
 * result or with a sign that it comes later. Stateless; loaded beside the language's library.
 */
public interface Suspension {

  /**
   * @param continuation what resumes the caller, or the function itself where it goes on
   * @param key tells calls that are measured from those of others
   * @param outermost whether a call within a call of the same key does not count
   * @param className of the function, with dots
   * @return what the function is to resume instead, a {@link SuspendedCall}; the same object where
   *     nothing begins here
   */
  Object enter(
      Object continuation, Object key, boolean outermost, String className, String function);

  /** Whether what a function returned says that the result comes later. */
  boolean isSuspended(@Nullable Object returned);
}
