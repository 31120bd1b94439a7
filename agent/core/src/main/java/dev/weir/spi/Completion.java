package dev.weir.spi;

/**
 * How it is seen that what a method returned completes: one implementation for each type that a
 * library has for it, with a public constructor without parameters. Stateless; loaded beside the
 * library, as advice is.
 */
public interface Completion {

  /**
   * Sees to it that the call is ended when its outcome is known. What it throws costs the
   * measurement alone.
   *
   * @param returned by the method, not null
   * @return what the application is given: the same object, unless the library offers no way to be
   *     told
   */
  Object observe(Object returned, AsyncCalls calls);
}
