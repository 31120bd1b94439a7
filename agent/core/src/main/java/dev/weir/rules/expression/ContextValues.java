package dev.weir.rules.expression;

import java.lang.invoke.MethodHandle;
import java.util.Collections;
import java.util.Set;

/** Where {@code context.x} comes from and what captures write. Thread-safe. */
public interface ContextValues {

  /** No context at all. */
  ContextValues NONE =
      new ContextValues() {
        @Override
        public Set<String> names() {
          return Collections.emptySet();
        }

        @Override
        public MethodHandle reader(String name) {
          throw new IllegalArgumentException(name);
        }

        @Override
        public MethodHandle writer(String name) {
          throw new IllegalArgumentException(name);
        }
      };

  /** The names that the configuration declares. */
  Set<String> names();

  /**
   * Reads a value in the current thread's context.
   *
   * @param name one of {@link #names}
   * @return {@code ()String}, which may give null
   */
  MethodHandle reader(String name);

  /**
   * Writes a value into the current thread's context.
   *
   * @param name one of {@link #names}
   * @return {@code (String)void}
   */
  MethodHandle writer(String name);
}
