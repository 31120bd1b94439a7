package dev.weir.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What one event, or one thing that is observed, says of itself. Implemented by the object that is
 * recorded, so that asking allocates nothing.
 *
 * @param <F> the facts of this kind of meter
 */
public interface Facts<F extends Enum<F>> {

  /** The value of a fact; null where there is none. */
  @Nullable String fact(F fact);
}
